using PaperGraph.Cypher.Functions.Temporal.Calendar;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Access;

/// <summary>Components of dates, times and dates with times (Neo4j Cypher Manual, "Components of temporal instants").</summary>
internal static class InstantFields
{
    private const string Known = "year, quarter, month, week, weekYear, dayOfQuarter, quarterDay, day, ordinalDay, dayOfWeek, weekDay, hour, minute, second, millisecond, microsecond, "
        + "nanosecond, timezone, offset, offsetMinutes, offsetSeconds, epochSeconds and epochMillis";

    /// <summary>A component.</summary>
    public static Value Get(TemporalParts source, string key)
    {
        switch (key.ToUpperInvariant())
        {
            case "YEAR": return Value.Integer(Date(source).Year);
            case "QUARTER": return Value.Integer(CalendarFields.QuarterOf(Date(source).Month));
            case "MONTH": return Value.Integer(Date(source).Month);
            case "WEEK": return Value.Integer(CalendarFields.WeekOf(source.NeedDay()).Week);
            case "WEEKYEAR": return Value.Integer(CalendarFields.WeekOf(source.NeedDay()).WeekYear);
            case "DAYOFQUARTER" or "QUARTERDAY": return Value.Integer(CalendarFields.DayOfQuarter(source.NeedDay()));
            case "DAY": return Value.Integer(Date(source).Day);
            case "ORDINALDAY": return Value.Integer(CalendarFields.OrdinalDay(source.NeedDay()));
            case "DAYOFWEEK" or "WEEKDAY": return Value.Integer(CalendarFields.DayOfWeek(source.NeedDay()));
            case "HOUR": return Value.Integer(source.NeedNanos() / (3600 * ProlepticCalendar.NanosPerSecond));
            case "MINUTE": return Value.Integer(source.NeedNanos() / (60 * ProlepticCalendar.NanosPerSecond) % 60);
            case "SECOND": return Value.Integer(source.NeedNanos() / ProlepticCalendar.NanosPerSecond % 60);
            case "MILLISECOND": return Value.Integer(source.NeedNanos() / 1_000_000 % 1_000);
            case "MICROSECOND": return Value.Integer(source.NeedNanos() / 1_000 % 1_000_000);
            case "NANOSECOND": return Value.Integer(source.NeedNanos() % ProlepticCalendar.NanosPerSecond);
            case "TIMEZONE": return Value.String(source.Zone?.Id ?? TemporalFormat.Offset(Offset(source)));
            case "OFFSET": return Value.String(TemporalFormat.Offset(Offset(source)));
            case "OFFSETMINUTES": return Value.Integer(Offset(source) / 60);
            case "OFFSETSECONDS": return Value.Integer(Offset(source));
            case "EPOCHSECONDS": return Value.Integer(Instant(source).EpochSecond);
            case "EPOCHMILLIS": return Value.Integer((Instant(source).EpochSecond * 1000) + (Instant(source).Nanos / 1_000_000));
            default: throw TemporalErrors.Type($"A date or time has no '{key}'. It has, as far as its type goes, {Known}.");
        }
    }

    private static (int Year, int Month, int Day) Date(TemporalParts source) => ProlepticCalendar.FromEpochDay(source.NeedDay());

    private static int Offset(TemporalParts source) => source.Offset ?? throw TemporalErrors.Type($"The value {source.Source} has no offset and no time zone.");

    private static DateTimeValue Instant(TemporalParts source) => source.Source.As<DateTimeValue>()
        ?? throw TemporalErrors.Type($"The value {source.Source} is not a date with a time in a zone, so the time since 1970 is not known.");
}
