using System.Globalization;

namespace PaperGraph.Model.Values;

/// <summary>ISO 8601 texts as java.time writes them, which is how Neo4j shows temporal values.</summary>
internal static class TemporalText
{
    public static string Date(long epochDay)
    {
        (int year, int month, int day) = ProlepticCalendar.FromEpochDay(epochDay);
        string sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs((long)year):D4}-{month:D2}-{day:D2}");
    }

    /// <summary>Seconds only if they or the fraction are not zero; the fraction in three, six or nine digits.</summary>
    public static string Time(long nanosOfDay)
    {
        long seconds = nanosOfDay / ProlepticCalendar.NanosPerSecond;
        long nanos = nanosOfDay % ProlepticCalendar.NanosPerSecond;
        string text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}");
        if (seconds % 60 == 0 && nanos == 0) return text;
        text = string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds % 60:D2}");
        if (nanos == 0) return text;
        if (nanos % 1_000_000 == 0) return string.Create(CultureInfo.InvariantCulture, $"{text}.{nanos / 1_000_000:D3}");
        return nanos % 1_000 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{text}.{nanos / 1_000:D6}")
            : string.Create(CultureInfo.InvariantCulture, $"{text}.{nanos:D9}");
    }

    public static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        int absolute = Math.Abs(seconds);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{absolute / 3600:D2}:{absolute / 60 % 60:D2}");
        return absolute % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{absolute % 60:D2}");
    }
}
