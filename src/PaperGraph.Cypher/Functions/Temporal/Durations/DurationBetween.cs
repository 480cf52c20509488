using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Durations;

/// <summary>
/// The time from one value to another. What one of them lacks is taken from the other: its date, its zone; a missing time of day is midnight. The later value is read in
/// the zone of the first (java.time.ZonedDateTime.until); months and days are whole ones on its calendar, the rest is time that passed.
/// </summary>
internal static class DurationBetween
{
    /// <summary>In months, days, and seconds.</summary>
    public static DurationValue Between(TemporalParts from, TemporalParts to)
    {
        if (from.Day is null || to.Day is null) return Seconds(from, to);
        (Moment start, Moment end) = Moment.Pair(from, to);
        long months = Moment.MonthsUntil(start, end);
        start = start.PlusMonths(months);
        long days = Moment.DaysUntil(start, end);
        start = start.PlusDays(days);
        return OfNanos(months, days, end.ElapsedNanos - start.ElapsedNanos);
    }

    /// <summary>In whole months.</summary>
    public static DurationValue Months(TemporalParts from, TemporalParts to)
    {
        if (NoDates(from, to)) return new DurationValue(0, 0, 0, 0);
        (Moment start, Moment end) = Moment.Pair(from, to);
        return new DurationValue(Moment.MonthsUntil(start, end), 0, 0, 0);
    }

    /// <summary>In whole days.</summary>
    public static DurationValue Days(TemporalParts from, TemporalParts to)
    {
        if (NoDates(from, to)) return new DurationValue(0, 0, 0, 0);
        (Moment start, Moment end) = Moment.Pair(from, to);
        return new DurationValue(0, Moment.DaysUntil(start, end), 0, 0);
    }

    /// <summary>In seconds and nanoseconds.</summary>
    public static DurationValue Seconds(TemporalParts from, TemporalParts to)
    {
        (Moment start, Moment end) = Moment.Pair(from, to);
        return OfNanos(0, 0, end.ElapsedNanos - start.ElapsedNanos);
    }

    private static bool NoDates(TemporalParts from, TemporalParts to) => from.Day is null && to.Day is null;

    private static DurationValue OfNanos(long months, long days, Int128 nanos)
    {
        Int128 seconds = nanos / ProlepticCalendar.NanosPerSecond;
        Int128 rest = nanos % ProlepticCalendar.NanosPerSecond;
        return rest < 0
            ? new DurationValue(months, days, (long)seconds - 1, (int)(rest + ProlepticCalendar.NanosPerSecond))
            : new DurationValue(months, days, (long)seconds, (int)rest);
    }
}
