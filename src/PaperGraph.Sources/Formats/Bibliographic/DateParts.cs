using System.Globalization;

namespace PaperGraph.Sources;

/// <summary>
/// Joins a year, month and day that a source gives apart into one ISO 8601 date. Months come as numbers, English names and
/// abbreviations, ranges (<c>Jul-Aug</c>: the first counts) or seasons (no month then).
/// </summary>
internal static class DateParts
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date as precise as the parts are readable; the year as given where it is not a number; null without a year.</summary>
    internal static string? Join(string? year, string? month, string? day = null)
    {
        year = year?.Trim();
        if (string.IsNullOrEmpty(year)) return null;
        if (year.Length != 4 || !year.All(char.IsAsciiDigit)) return year;
        if (month is null || MonthIn(month) is not int number) return year;
        int? dayNumber = NumberIn(day) ?? DayIn(month);
        return dayNumber is >= 1 and <= 31
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{number:00}-{dayNumber:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{number:00}");
    }

    /// <summary>The RIS form <c>YYYY/MM/DD/other</c>, any part of which may be empty, as ISO 8601; other forms as given.</summary>
    internal static string? FromSlashes(string? value)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value)) return null;
        string[] parts = value.Split('/');
        if (parts.Length < 2 || parts[0].Length != 4) return value;
        return Join(parts[0], parts[1], parts.Length > 2 ? parts[2] : null);
    }

    /// <summary>Number of the first month named in a text, 1 to 12.</summary>
    internal static int? MonthIn(string text)
    {
        if (NumberIn(text) is int number) return number is >= 1 and <= 12 ? number : null;
        for (int i = 0; i + 3 <= text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || (i > 0 && char.IsLetter(text[i - 1]))) continue;
            int month = Array.FindIndex(Months, name => text.AsSpan(i, 3).Equals(name, StringComparison.OrdinalIgnoreCase));
            if (month >= 0) return month + 1;
        }

        return null;
    }

    private static int? NumberIn(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The day in <c>June 12</c>, <c>12 June</c> or <c>June 12-17</c>: the first number of one or two digits.</summary>
    private static int? DayIn(string month)
    {
        if (NumberIn(month) is not null) return null;
        int start = month.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return null;
        int end = start;
        while (end < month.Length && char.IsAsciiDigit(month[end])) end++;
        return end - start <= 2 ? NumberIn(month[start..end]) : null;
    }
}
