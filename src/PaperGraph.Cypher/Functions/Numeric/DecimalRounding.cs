using System.Globalization;

namespace PaperGraph.Cypher.Functions;

/// <summary>
/// Rounds floats by the decimal number that is shown for them, so that 2.675 with two decimals is 2.68 although the float lies a little below (java.math.BigDecimal.valueOf,
/// which is what Neo4j rounds).
/// </summary>
internal static class DecimalRounding
{
    /// <summary>To the nearest, halves away from zero.</summary>
    public const string HalfUp = "HALF_UP";

    /// <summary>The nearest whole number, halves towards plus infinity.</summary>
    public static double ToWhole(double number)
    {
        double floor = Math.Floor(number);
        return number - floor >= 0.5 ? floor + 1 : floor;
    }

    /// <summary>A number rounded to some decimals.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">How many; not negative.</param>
    /// <param name="mode">UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN.</param>
    /// <exception cref="CypherException">ArgumentError: there is no such mode.</exception>
    public static double Round(double number, long decimals, string mode)
    {
        if (mode is not ("UP" or "DOWN" or "CEILING" or "FLOOR" or HalfUp or "HALF_DOWN" or "HALF_EVEN"))
        {
            throw FunctionArguments.Argument($"Unknown rounding mode '{mode}'. Valid values are: CEILING, FLOOR, UP, DOWN, HALF_EVEN, HALF_UP, HALF_DOWN.");
        }

        if (!double.IsFinite(number) || number == 0) return number;
        (string digits, int exponent) = Digits(Math.Abs(number));
        // digits is d.ddd times ten to the exponent: so many of them stand before the cut.
        long kept = exponent + 1L + decimals;
        if (kept >= digits.Length) return number;
        string head = kept > 0 ? digits[..(int)kept] : "0";
        int half = kept < 0 ? -1 : Math.Sign(string.CompareOrdinal(digits[(int)kept..], "5"));
        bool away = mode switch
        {
            "UP" => true,
            "DOWN" => false,
            "CEILING" => number > 0,
            "FLOOR" => number < 0,
            HalfUp => half >= 0,
            "HALF_DOWN" => half > 0,
            _ => half > 0 || (half == 0 && (head[^1] - '0') % 2 == 1),
        };
        double rounded = double.Parse($"{(away ? Next(head) : head)}E-{decimals}", NumberStyles.Float, CultureInfo.InvariantCulture);
        return number < 0 && rounded != 0 ? -rounded : rounded;
    }

    private static (string Digits, int Exponent) Digits(double number)
    {
        string text = number.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = number.ToString("R", CultureInfo.InvariantCulture);
        int e = shortest.IndexOf('E', StringComparison.Ordinal);
        string digits = (e < 0 ? shortest : shortest[..e]).Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        return (digits, int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    private static string Next(string digits)
    {
        char[] next = digits.ToCharArray();
        int at = next.Length - 1;
        while (at >= 0 && next[at] == '9') next[at--] = '0';
        if (at < 0) return "1" + new string(next);
        next[at]++;
        return new string(next);
    }
}
