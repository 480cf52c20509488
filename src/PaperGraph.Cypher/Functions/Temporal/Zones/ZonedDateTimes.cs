using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Zones;

/// <summary>Makes instants that are told in a zone.</summary>
internal static class ZonedDateTimes
{
    /// <summary>From date and time on the zone's clocks. A time over which the clocks jump moves forward by the jump.</summary>
    public static DateTimeValue OfLocal(long epochDay, long nanosOfDay, TemporalZone zone, int? preferredOffset = null)
    {
        (int offset, int shift) = zone.OffsetAtLocal(epochDay, nanosOfDay, preferredOffset);
        long localSecond = (epochDay * ProlepticCalendar.SecondsPerDay) + (nanosOfDay / ProlepticCalendar.NanosPerSecond) + shift;
        return Checked(localSecond - offset, (int)(nanosOfDay % ProlepticCalendar.NanosPerSecond), offset, zone.Id);
    }

    /// <summary>From an instant.</summary>
    public static DateTimeValue OfInstant(long epochSecond, int nanos, TemporalZone zone)
    {
        const long most = (ProlepticCalendar.MostEpochDay + 2) * ProlepticCalendar.SecondsPerDay;
        if (epochSecond is > most or < -most) throw OutOfYears();
        return Checked(epochSecond, nanos, zone.OffsetAt(epochSecond), zone.Id);
    }

    /// <summary>The same instant in another zone.</summary>
    public static DateTimeValue In(DateTimeValue value, TemporalZone zone) => OfInstant(value.EpochSecond, value.Nanos, zone);

    private static DateTimeValue Checked(long epochSecond, int nanos, int offset, string? zoneId)
    {
        long localDay = ProlepticCalendar.FloorDivide(epochSecond + offset, ProlepticCalendar.SecondsPerDay);
        return localDay is < ProlepticCalendar.LeastEpochDay or > ProlepticCalendar.MostEpochDay ? throw OutOfYears() : new DateTimeValue(epochSecond, nanos, offset, zoneId);
    }

    private static CypherException OutOfYears() =>
        TemporalErrors.Overflow($"The instant lies outside the years -{ProlepticCalendar.MaxYear} to {ProlepticCalendar.MaxYear}.");
}
