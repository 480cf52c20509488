using System.Globalization;
using System.Text;
using PaperGraph.Bolt.Client;

namespace PaperGraph.Conformance.Targets;

/// <summary>
/// Temporal values as the TCK writes them: ISO 8601, seconds left out where they and their fraction are nought, fractions of 3, 6 or 9
/// digits; durations with the signs of their parts and without parts that are nought.
/// </summary>
internal static class TemporalText
{
    private const long NanosPerSecond = 1_000_000_000;

    public static string Of(LocalDate date) => date.ToString();

    public static string Of(LocalTime time) => Time(time.Hour, time.Minute, time.Second, time.Nanosecond);

    public static string Of(OffsetTime time) => Time(time.Hour, time.Minute, time.Second, time.Nanosecond) + Offset(time.OffsetSeconds);

    public static string Of(LocalDateTime moment) =>
        $"{Of(new LocalDate(moment.Year, moment.Month, moment.Day))}T{Time(moment.Hour, moment.Minute, moment.Second, moment.Nanosecond)}";

    public static string Of(ZonedDateTime moment) =>
        Of(moment.LocalDateTime) + Offset(moment.OffsetSeconds) + (moment.Zone is ZoneId zone ? $"[{zone.Id}]" : "");

    public static string Of(Duration duration)
    {
        var text = new StringBuilder("P");
        Part(text, duration.Months / 12, 'Y');
        Part(text, duration.Months % 12, 'M');
        Part(text, duration.Days, 'D');

        // Bolt has whole seconds rounded down and nanoseconds upwards from there; as written, both have the sign of the whole.
        Int128 nanos = (Int128)duration.Seconds * NanosPerSecond + duration.Nanos;
        if (nanos != 0) text.Append('T');
        long seconds = (long)(nanos / NanosPerSecond);
        Part(text, seconds / 3600, 'H');
        Part(text, seconds / 60 % 60, 'M');
        long rest = (long)(nanos % (60 * NanosPerSecond));
        if (rest != 0)
        {
            string fraction = Math.Abs(rest % NanosPerSecond).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
            text.Append(rest < 0 ? "-" : "").Append(CultureInfo.InvariantCulture, $"{Math.Abs(rest / NanosPerSecond)}");
            if (fraction.Length > 0) text.Append('.').Append(fraction);
            text.Append('S');
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    private static string Time(int hour, int minute, int second, int nanosecond)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}");
        if (second == 0 && nanosecond == 0) return text;
        text += string.Create(CultureInfo.InvariantCulture, $":{second:D2}");
        return nanosecond switch
        {
            0 => text,
            var nanos when nanos % 1_000_000 == 0 => text + string.Create(CultureInfo.InvariantCulture, $".{nanos / 1_000_000:D3}"),
            var nanos when nanos % 1_000 == 0 => text + string.Create(CultureInfo.InvariantCulture, $".{nanos / 1_000:D6}"),
            var nanos => text + string.Create(CultureInfo.InvariantCulture, $".{nanos:D9}"),
        };
    }

    private static void Part(StringBuilder text, long value, char unit)
    {
        if (value != 0) text.Append(CultureInfo.InvariantCulture, $"{value}{unit}");
    }

    private static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        int size = Math.Abs(seconds);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:D2}:{size / 60 % 60:D2}");
        return size % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{size % 60:D2}");
    }
}
