using System.Globalization;
using System.Text.RegularExpressions;
using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>
/// Reads dates as sources spell them: ISO 8601, RFC 822, "12 June 2017", "2017 Jun", epoch seconds and milliseconds. Of 06/07/2017 nobody
/// can tell day from month, so it is the year alone; 25/07/2017 and 07/25/2017 are clear.
/// </summary>
internal static partial class PublicationDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    [GeneratedRegex(@"^\s*(?<y>\d{4})(?:[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2})(?:[T\s].*)?)?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^\s*(?<y>(?:1[5-9]|20|21)\d\d)(?<m>\d\d)(?<d>\d\d)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\p{L}])(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"(?<![\d.])(?<d>\d{1,2})(?:st|nd|rd|th)?(?![\d.]\d|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayNumber();

    /// <summary>The date that <paramref name="value"/> spells, as exactly as it says; null where it says no year.</summary>
    internal static PublicationDate? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (Epoch(value.Trim()) is PublicationDate instant) return instant;
        foreach (Regex form in (ReadOnlySpan<Regex>)[Compact(), Iso()])
        {
            Match match = form.Match(value);
            if (match.Success) return Make(Number(match, "y"), Number(match, "m"), Number(match, "d"));
        }

        Match numeric = Numeric().Match(value);
        return numeric.Success ? FromNumeric(numeric) : FromWords(value);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    // Ten digits are seconds since 1970, twelve or thirteen are milliseconds (OpenReview's cdate).
    private static PublicationDate? Epoch(string value)
    {
        if (value.Length is not (10 or 12 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)) return null;
        DateTimeOffset instant = value.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return new PublicationDate(instant.Year, instant.Month, instant.Day);
    }

    private static PublicationDate? FromNumeric(Match match)
    {
        int a = Number(match, "a")!.Value;
        int b = Number(match, "b")!.Value;
        int? year = Number(match, "y");
        if (a > 12 || a == b) return Make(year, b, a);
        return b > 12 ? Make(year, a, b) : Make(year, null, null);
    }

    private static PublicationDate? FromWords(string value)
    {
        value = Time().Replace(value, " ");
        Match year = Year().Match(value);
        if (!year.Success) return null;
        int yearNumber = int.Parse(year.Value, CultureInfo.InvariantCulture);
        Match month = MonthName().Match(value);
        if (!month.Success) return Make(yearNumber, null, null);
        string rest = string.Concat(value.AsSpan(0, year.Index), " ", value.AsSpan(year.Index + year.Length));
        Match day = DayNumber().Match(rest);
        bool isRange = MonthName().Count(value) > 1;
        return Make(yearNumber, Array.IndexOf(Months, month.Groups["m"].Value.ToLowerInvariant()) + 1, day.Success && !isRange ? Number(day, "d") : null);
    }

    // What is out of range is not known: 2017-00-00 is the year.
    private static PublicationDate? Make(int? year, int? month, int? day)
    {
        if (year is not (>= 1 and <= 9999) || (month is null && year < 1500)) return null;
        if (month is not (>= 1 and <= 12)) return new PublicationDate(year.Value);
        return day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new PublicationDate(year.Value, month, day)
            : new PublicationDate(year.Value, month);
    }
}
