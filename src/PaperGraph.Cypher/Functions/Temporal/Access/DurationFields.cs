using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Access;

/// <summary>
/// Components of durations. Months, days and seconds do not flow into each other; a component counts all of its own kind (months: years * 12 too), one named after a
/// larger unit only what is beyond that (Neo4j Cypher Manual, "Accessing components of durations"). Seconds are rounded down, all else is cut towards 0.
/// </summary>
internal static class DurationFields
{
    /// <summary>A component.</summary>
    public static Value Get(DurationValue duration, string key)
    {
        long seconds = duration.Seconds;
        Int128 value = key.ToUpperInvariant() switch
        {
            "YEARS" => duration.Months / 12,
            "QUARTERS" => duration.Months / 3,
            "MONTHS" => duration.Months,
            "WEEKS" => duration.Days / 7,
            "DAYS" => duration.Days,
            "HOURS" => seconds / 3600,
            "MINUTES" => seconds / 60,
            "SECONDS" => seconds,
            "MILLISECONDS" => ((Int128)seconds * 1_000) + (duration.Nanos / 1_000_000),
            "MICROSECONDS" => ((Int128)seconds * 1_000_000) + (duration.Nanos / 1_000),
            "NANOSECONDS" => ((Int128)seconds * ProlepticCalendar.NanosPerSecond) + duration.Nanos,
            "QUARTERSOFYEAR" => duration.Months / 3 % 4,
            "MONTHSOFQUARTER" => duration.Months % 3,
            "MONTHSOFYEAR" => duration.Months % 12,
            "DAYSOFWEEK" => duration.Days % 7,
            "MINUTESOFHOUR" => seconds / 60 % 60,
            "SECONDSOFMINUTE" => seconds % 60,
            "MILLISECONDSOFSECOND" => duration.Nanos / 1_000_000,
            "MICROSECONDSOFSECOND" => duration.Nanos / 1_000,
            "NANOSECONDSOFSECOND" => duration.Nanos,
            _ => throw TemporalErrors.Type($"A duration has no '{key}'. It has years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds, "
                + "quartersOfYear, monthsOfQuarter, monthsOfYear, daysOfWeek, minutesOfHour, secondsOfMinute, millisecondsOfSecond, microsecondsOfSecond and nanosecondsOfSecond."),
        };
        return value < long.MinValue || value > long.MaxValue
            ? throw TemporalErrors.Overflow($"The {key} of the duration {duration} are more than an integer holds. Ask for a larger unit.")
            : Value.Integer((long)value);
    }
}
