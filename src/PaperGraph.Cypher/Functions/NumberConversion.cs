using System.Globalization;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Numbers out of texts and of each other, as Neo4j reads them.</summary>
internal static class NumberConversion
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>A float cut to an integer: NaN is 0, and what lies beyond the integers is the last of them (Java Language Specification 5.1.3).</summary>
    public static long Truncate(double number)
    {
        if (double.IsNaN(number)) return 0;
        if (number >= TwoTo63) return long.MaxValue;
        return number < -TwoTo63 ? long.MinValue : (long)number;
    }

    /// <summary>The integer that a text writes, cut to one if it writes a decimal fraction; null where it writes no number.</summary>
    /// <exception cref="CypherException">TypeError: the number is beyond what an integer holds.</exception>
    public static Value IntegerOf(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)) return Value.Integer(integer);
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!HasDigit(text) || !double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out double number)) return Value.Null;
        return number is >= -TwoTo63 and < TwoTo63
            ? Value.Integer((long)number)
            : throw CypherException.Runtime(ErrorKind.TypeError, "NumberOutOfRange", $"integer, {text}, is too large");
    }

    /// <summary>The float that a text writes; null where it writes none.</summary>
    public static Value FloatOf(string text)
    {
        text = text.Trim();
        switch (text)
        {
            case "NaN" or "+NaN" or "-NaN": return Value.Float(double.NaN);
            case "Infinity" or "+Infinity": return Value.Float(double.PositiveInfinity);
            case "-Infinity": return Value.Float(double.NegativeInfinity);
        }

        // Java lets a literal end in its type.
        if (text.Length > 1 && text[^1] is 'd' or 'D' or 'f' or 'F' && (char.IsAsciiDigit(text[^2]) || text[^2] == '.')) text = text[..^1];
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return HasDigit(text) && double.TryParse(text, Style, CultureInfo.InvariantCulture, out double number) ? Value.Float(number) : Value.Null;
    }

    private static bool HasDigit(string text) => text.Any(char.IsAsciiDigit);
}
