using PaperGraph.Model.Values;
using System.Globalization;

namespace PaperGraph.Bolt.Client;

/// <summary>Checks and texts of the parts of dates and times.</summary>
internal static class Calendar
{
    internal const int NanosPerTick = 100;

    internal static void Check(int value, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }

    internal static void CheckDate(int year, int month, int day)
    {
        Check(year, -ProlepticCalendar.MaxYear, ProlepticCalendar.MaxYear, nameof(year));
        Check(month, 1, 12, nameof(month));
        Check(day, 1, ProlepticCalendar.DaysInMonth(year, month), nameof(day));
    }

    internal static void CheckTime(int hour, int minute, int second, int nanosecond)
    {
        Check(hour, 0, 23, nameof(hour));
        Check(minute, 0, 59, nameof(minute));
        Check(second, 0, 59, nameof(second));
        Check(nanosecond, 0, (int)ProlepticCalendar.NanosPerSecond - 1, nameof(nanosecond));
    }

    internal static string DateText(int year, int month, int day) => year is >= 0 and <= 9999
        ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "+")}{Math.Abs((long)year):D4}-{month:D2}-{day:D2}");

    internal static string TimeText(int hour, int minute, int second, int nanosecond)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}:{second:D2}");
        return nanosecond == 0 ? time : string.Create(CultureInfo.InvariantCulture, $"{time}.{nanosecond:D9}");
    }

    internal static string OffsetText(int offsetSeconds)
    {
        if (offsetSeconds == 0) return "Z";
        int absolute = Math.Abs(offsetSeconds);
        string text = string.Create(
            CultureInfo.InvariantCulture, $"{(offsetSeconds < 0 ? '-' : '+')}{absolute / 3600:D2}:{absolute / 60 % 60:D2}");
        return absolute % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{absolute % 60:D2}");
    }
}
