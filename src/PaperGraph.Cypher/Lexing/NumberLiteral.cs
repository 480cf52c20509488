using System.Globalization;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Lexing;

/// <summary>
/// Numbers as Neo4j 5 writes them: decimal, hexadecimal (0x) and octal (0o) integers and floats, each with single underscores between digits;
/// floats may end in f or d, which says nothing.
/// </summary>
internal static class NumberLiteral
{
    /// <summary>Offset behind a number that begins at an offset; letters that run on belong to it, so that 12ab is one faulty number and not two words.</summary>
    public static int EndOf(string text, int start)
    {
        int at = start;
        bool prefixed = text[at] == '0' && at + 1 < text.Length && text[at + 1] is 'x' or 'X' or 'o';
        if (prefixed) return Identifiers.EndOfParts(text, at);
        at = EndOfDigits(text, at);
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1])) at = EndOfDigits(text, at + 1);
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int exponent = at + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-') exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent])) at = EndOfDigits(text, exponent);
        }

        return Identifiers.EndOfParts(text, at);
    }

    /// <summary>The value of a number as written.</summary>
    /// <param name="written">The token's text.</param>
    /// <param name="negative">Whether a minus stands before it: the smallest integer has no positive counterpart.</param>
    /// <param name="position">Where it stands, for errors.</param>
    /// <exception cref="CypherException">It is malformed or out of range.</exception>
    public static Value Parse(ReadOnlySpan<char> written, bool negative, TextPosition position)
    {
        string digits = WithoutUnderscores(written, position);
        if (digits.Length > 1 && digits[0] == '0' && digits[1] == 'x') return Based(digits, 16, negative, position);
        if (digits.Length > 1 && digits[0] == '0' && digits[1] == 'o') return Based(digits, 8, negative, position);
        if (digits.StartsWith("0X", StringComparison.Ordinal)) throw OldSyntax("hex", written, "0x" + digits[2..], position);
        if (digits.AsSpan().ContainsAny('.', 'e', 'E')) return Float(digits, negative, position);
        if (digits.AsSpan().ContainsAnyExceptInRange('0', '9')) throw Malformed(position);
        if (digits.Length > 1 && digits[0] == '0')
        {
            throw digits.AsSpan().ContainsAny('8', '9') ? Malformed(position) : OldSyntax("octal", written, "0o" + digits[1..], position);
        }

        return Integer(UInt128.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 size) ? size : UInt128.MaxValue, negative, position);
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '_' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        return at;
    }

    private static string WithoutUnderscores(ReadOnlySpan<char> written, TextPosition position)
    {
        if (!written.Contains('_')) return written.ToString();
        if (written.EndsWith("_") || written.IndexOf("__") >= 0) throw Malformed(position);
        return written.ToString().Replace("_", "", StringComparison.Ordinal);
    }

    private static Value Based(string digits, int radix, bool negative, TextPosition position)
    {
        if (digits.Length == 2) throw Malformed(position);
        UInt128 size = 0;
        bool tooLarge = false;
        foreach (char c in digits.AsSpan(2))
        {
            int digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix) throw Malformed(position);
            size = (size * (UInt128)radix) + (UInt128)digit;
            tooLarge |= size > long.MaxValue + (UInt128)1;
            if (tooLarge) size = UInt128.MaxValue >> 8;
        }

        return Integer(size, negative, position);
    }

    private static Value Integer(UInt128 size, bool negative, TextPosition position)
    {
        if (size <= long.MaxValue) return Value.Integer(negative ? -(long)size : (long)size);
        if (negative && size == (UInt128)long.MaxValue + 1) return Value.Integer(long.MinValue);
        throw CypherException.Syntax("IntegerOverflow", negative ? "integer is too small" : "integer is too large", position);
    }

    private static Value Float(string digits, bool negative, TextPosition position)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        ReadOnlySpan<char> number = digits[^1] is 'f' or 'F' or 'd' or 'D' ? digits.AsSpan(0, digits.Length - 1) : digits;
        if (!double.TryParse(number, Style, CultureInfo.InvariantCulture, out double value)) throw Malformed(position);
        if (double.IsInfinity(value)) throw CypherException.Syntax("FloatingPointOverflow", "floating point number is too large", position);
        return Value.Float(negative ? -value : value);
    }

    private static CypherException OldSyntax(string kind, ReadOnlySpan<char> written, string now, TextPosition position) => CypherException.Syntax(
        "InvalidNumberLiteral", $"The {kind} integer literal syntax `{written}` is no longer supported, please use `{now}` instead", position);

    private static CypherException Malformed(TextPosition position) =>
        CypherException.Syntax("InvalidNumberLiteral", "invalid literal number", position);
}
