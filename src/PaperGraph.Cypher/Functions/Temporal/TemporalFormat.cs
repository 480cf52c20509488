using System.Globalization;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal;

/// <summary>
/// Temporal values as the function toString writes them. Neo4j 5.26 always has the seconds there and as many digits of the fraction as are needed, where the value
/// itself is shown without seconds that are zero and with three, six or nine digits (java.time).
/// </summary>
internal static class TemporalFormat
{
    /// <summary>The text of a temporal value or a duration; null for any other.</summary>
    public static string? TryText(Value value) => value.Kind switch
    {
        ValueKind.Date or ValueKind.Duration => value.ToString(),
        ValueKind.LocalTime => Time(value.As<LocalTimeValue>()!.NanosOfDay),
        ValueKind.Time when value.As<TimeValue>() is { } time => Time(time.NanosOfDay) + Offset(time.OffsetSeconds),
        ValueKind.LocalDateTime => DateAndTime(value.As<LocalDateTimeValue>()!),
        ValueKind.DateTime when value.As<DateTimeValue>() is { } instant =>
            DateAndTime(instant.Local) + Offset(instant.OffsetSeconds) + (instant.ZoneId is null ? "" : $"[{instant.ZoneId}]"),
        _ => null,
    };

    /// <summary>An offset as +01:00, with seconds only where there are some; Z for none.</summary>
    public static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        int absolute = Math.Abs(seconds);
        string rest = absolute % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{absolute % 60:D2}");
        return string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{absolute / 3600:D2}:{absolute / 60 % 60:D2}{rest}");
    }

    private static string DateAndTime(LocalDateTimeValue value) => new DateValue(value.EpochDay) + "T" + Time(value.NanosOfDay);

    private static string Time(long nanosOfDay)
    {
        long seconds = nanosOfDay / ProlepticCalendar.NanosPerSecond;
        long nanos = nanosOfDay % ProlepticCalendar.NanosPerSecond;
        string fraction = nanos == 0 ? "" : "." + nanos.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}{fraction}");
    }
}
