using PaperGraph.Cypher.Functions.Temporal.Calendar;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Durations;

/// <summary>A date with a time of day on the clocks of a zone, one end of a span.</summary>
/// <param name="Day">Days since 1970-01-01.</param>
/// <param name="Nanos">Nanoseconds since midnight.</param>
/// <param name="Offset">Offset from UTC in seconds.</param>
/// <param name="Zone">The zone; null: neither end has one.</param>
internal readonly record struct Moment(long Day, long Nanos, int Offset, TemporalZone? Zone)
{
    /// <summary>Nanoseconds since 1970-01-01T00:00Z.</summary>
    public Int128 ElapsedNanos => ((Int128)Day * ProlepticCalendar.NanosPerDay) + Nanos - ((Int128)Offset * ProlepticCalendar.NanosPerSecond);

    /// <summary>Two values as moments on the clocks of one zone.</summary>
    public static (Moment Start, Moment End) Pair(TemporalParts from, TemporalParts to)
    {
        long startDay = from.Day ?? to.Day ?? 0;
        long endDay = to.Day ?? from.Day ?? 0;
        TemporalZone? zone = from.Zone ?? to.Zone;
        Moment start = At(startDay, from.Nanos ?? 0, from.Zone ?? zone, from.Offset);
        Moment end = At(endDay, to.Nanos ?? 0, to.Zone ?? zone, to.Offset);
        return (start, zone is null ? end : end.In(zone));
    }

    /// <summary>Whole months from one to the other, towards 0.</summary>
    public static long MonthsUntil(Moment start, Moment end)
    {
        (int startYear, int startMonth, int startDay) = ProlepticCalendar.FromEpochDay(start.Day);
        (int endYear, int endMonth, int endDay) = ProlepticCalendar.FromEpochDay(WholeDaysEnd(start, end));
        long from = (((startYear * 12L) + startMonth) * 32) + startDay;
        long to = (((endYear * 12L) + endMonth) * 32) + endDay;
        return (to - from) / 32;
    }

    /// <summary>Whole days from one to the other, towards 0.</summary>
    public static long DaysUntil(Moment start, Moment end) => WholeDaysEnd(start, end) - start.Day;

    /// <summary>Some months later at the same time on the clocks.</summary>
    public Moment PlusMonths(long months) => months == 0 ? this : At(CalendarDates.PlusMonths(Day, months), Nanos, Zone, Offset);

    /// <summary>Some days later at the same time on the clocks.</summary>
    public Moment PlusDays(long days) => days == 0 ? this : At(Day + days, Nanos, Zone, Offset);

    private static Moment At(long day, long nanos, TemporalZone? zone, int? preferredOffset)
    {
        if (zone is null) return new Moment(day, nanos, 0, null);
        (int offset, int shift) = zone.OffsetAtLocal(day, nanos, preferredOffset);
        return Normal(day, nanos + (shift * ProlepticCalendar.NanosPerSecond), offset, zone);
    }

    private static Moment Normal(long day, long nanos, int offset, TemporalZone zone)
    {
        long carry = ProlepticCalendar.FloorDivide(nanos, ProlepticCalendar.NanosPerDay);
        return new Moment(day + carry, nanos - (carry * ProlepticCalendar.NanosPerDay), offset, zone);
    }

    private Moment In(TemporalZone zone)
    {
        long second = (Day * ProlepticCalendar.SecondsPerDay) + (Nanos / ProlepticCalendar.NanosPerSecond) - Offset;
        int offset = zone.OffsetAt(second);
        return offset == Offset ? this with { Zone = zone } : Normal(Day, Nanos + ((offset - Offset) * ProlepticCalendar.NanosPerSecond), offset, zone);
    }

    // A day is whole only if the time of day is reached too (java.time.LocalDateTime.until).
    private static long WholeDaysEnd(Moment start, Moment end)
    {
        if (end.Day > start.Day && end.Nanos < start.Nanos) return end.Day - 1;
        return end.Day < start.Day && end.Nanos > start.Nanos ? end.Day + 1 : end.Day;
    }
}
