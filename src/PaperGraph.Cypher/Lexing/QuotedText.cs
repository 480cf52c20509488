using System.Globalization;
using System.Text;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Lexing;

/// <summary>What stands between quotes or back-ticks, with escapes resolved.</summary>
internal static class QuotedText
{
    /// <summary>The content of a string.</summary>
    /// <param name="text">The whole query.</param>
    /// <param name="token">The string with its quotes.</param>
    /// <param name="lines">Lines of the query, for errors.</param>
    /// <exception cref="CypherException">A Unicode escape is malformed.</exception>
    public static string OfString(string text, Token token, LineMap lines)
    {
        ReadOnlySpan<char> inner = text.AsSpan(token.Start + 1, token.End - token.Start - 2);
        if (!inner.Contains('\\')) return inner.ToString();
        var result = new StringBuilder(inner.Length);
        for (int at = token.Start + 1; at < token.End - 1; at++)
        {
            char c = text[at];
            if (c == '\\') at = Escape(text, at, token.End - 1, lines, result);
            else result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The name between back-ticks: a doubled back-tick is one, and \uXXXX is the character of that number.</summary>
    /// <param name="text">The whole query.</param>
    /// <param name="start">Offset of the opening back-tick.</param>
    /// <param name="end">Offset behind the closing one.</param>
    /// <param name="lines">Lines of the query, for errors.</param>
    /// <exception cref="CypherException">A Unicode escape is malformed.</exception>
    public static string OfName(string text, int start, int end, LineMap lines)
    {
        ReadOnlySpan<char> inner = text.AsSpan(start + 1, end - start - 2);
        if (!inner.ContainsAny('\\', '`')) return inner.ToString();
        var result = new StringBuilder(inner.Length);
        for (int at = start + 1; at < end - 1; at++)
        {
            char c = text[at];
            if (c == '\\' && text[at + 1] == 'u') at = Escape(text, at, end - 1, lines, result);
            else result.Append(c);
            if (c == '`') at++;
        }

        return result.ToString();
    }

    // Returns the offset of the escape's last code unit.
    private static int Escape(string text, int at, int end, LineMap lines, StringBuilder result)
    {
        char kind = text[at + 1];
        switch (kind)
        {
            case 'u': return Unicode(text, at, 4, end, lines, result);
            case 'U': return Unicode(text, at, 8, end, lines, result);
            case 'b': result.Append('\b'); break;
            case 'f': result.Append('\f'); break;
            case 'n': result.Append('\n'); break;
            case 'r': result.Append('\r'); break;
            case 't': result.Append('\t'); break;
            case '\\' or '\'' or '"' or '`': result.Append(kind); break;
            default:
                // Neo4j keeps an escape it does not know as it stands: '\d' are two characters.
                result.Append('\\').Append(kind);
                break;
        }

        return at + 1;
    }

    private static int Unicode(string text, int at, int digits, int end, LineMap lines, StringBuilder result)
    {
        int first = at + 2;
        if (first + digits > end || !uint.TryParse(text.AsSpan(first, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code))
        {
            throw BadUnicode(text.AsSpan(at, Math.Min(digits + 2, end - at)), digits, lines.At(at));
        }

        // Four digits are one UTF-16 code unit, which may be half of a surrogate pair.
        if (digits == 4) result.Append((char)code);
        else if (code <= 0x10FFFF && Rune.IsValid((int)code)) result.Append(new Rune((int)code).ToString());
        else throw BadUnicode(text.AsSpan(at, digits + 2), digits, lines.At(at));
        return first + digits - 1;
    }

    private static CypherException BadUnicode(ReadOnlySpan<char> written, int digits, TextPosition position) => CypherException.Syntax(
        "InvalidUnicodeLiteral",
        $"Invalid input '{written}': expected {(digits == 4 ? "four" : "eight")} hexadecimal digits of a Unicode character behind \\{(digits == 4 ? 'u' : 'U')}",
        position);
}
