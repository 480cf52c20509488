using System.Globalization;
using System.Text;

namespace PaperGraph.Conformance.Values;

/// <summary>How names and simple values are written in the TCK's tables.</summary>
internal static class TckSyntax
{
    public static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    public static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    public static void WriteInteger(StringBuilder text, long value) => text.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>A float; the TCK takes the two zeros for the same (Literals5 [9]).</summary>
    public static void WriteFloat(StringBuilder text, double value, TckForm form)
    {
        if (value == 0 && !form.HasFlag(TckForm.TypedScalars)) value = 0;
        if (double.IsNaN(value)) text.Append("NaN");
        else if (double.IsInfinity(value)) text.Append(value > 0 ? "Inf" : "-Inf");
        else
        {
            string digits = value.ToString("R", CultureInfo.InvariantCulture);
            text.Append(digits);
            if (!digits.AsSpan().ContainsAny('.', 'E')) text.Append(".0");
        }
    }

    public static void WriteString(StringBuilder text, string value) => text
        .Append('\'')
        .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal))
        .Append('\'');

    /// <summary>A label, type or key: as it is where it is an identifier, otherwise between backticks.</summary>
    public static void WriteName(StringBuilder text, string name)
    {
        if (name.Length > 0 && IsNameStart(name[0]) && name.All(IsNamePart)) text.Append(name);
        else text.Append('`').Append(name.Replace("`", "``", StringComparison.Ordinal)).Append('`');
    }
}
