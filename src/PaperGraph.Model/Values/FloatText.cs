using System.Globalization;

namespace PaperGraph.Model.Values;

/// <summary>Floats as the query language writes them.</summary>
public static class FloatText
{
    /// <summary>The shortest text that reads back as the same float, with a point or an exponent, so that it is never taken for an integer.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return double.IsNegative(value) ? "-0.0" : "0.0";
        // Java's Double.toString, which users of the language know: plain from 10^-3 to 10^7, scientific outside.
        (string digits, int exponent) = Shortest(Math.Abs(value));
        string sign = value < 0 ? "-" : "";
        if (exponent is < -3 or > 6)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
        }

        if (exponent < 0) return sign + "0." + new string('0', -exponent - 1) + digits;
        digits = digits.PadRight(exponent + 2, '0');
        return sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    /// <summary>The shortest digits that name the number, d.ddd times ten to the exponent; no zeros at the end.</summary>
    private static (string Digits, int Exponent) Shortest(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        int leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..].TrimEnd('0');
        return (digits, exponent - leading);
    }
}
