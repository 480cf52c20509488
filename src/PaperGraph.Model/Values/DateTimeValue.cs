namespace PaperGraph.Model.Values;

/// <summary>An instant with the offset, and where given the time zone, in which it is told.</summary>
/// <param name="epochSecond">Seconds since 1970-01-01T00:00Z.</param>
/// <param name="nanos">Nanoseconds of the second, 0 to 999,999,999.</param>
/// <param name="offsetSeconds">Offset from UTC in seconds at that instant, positive to the east.</param>
/// <param name="zoneId">Name in the IANA database; null: an offset only.</param>
public sealed class DateTimeValue(long epochSecond, int nanos, int offsetSeconds, string? zoneId) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.DateTime;

    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long EpochSecond { get; } = epochSecond;

    /// <summary>Nanoseconds of the second, 0 to 999,999,999.</summary>
    public int Nanos { get; } = nanos;

    /// <summary>Offset from UTC in seconds at that instant, positive to the east.</summary>
    public int OffsetSeconds { get; } = offsetSeconds;

    /// <summary>Name in the IANA database; null: an offset only.</summary>
    public string? ZoneId { get; } = zoneId;

    /// <summary>Date and time of day in the value's own zone.</summary>
    public LocalDateTimeValue Local
    {
        get
        {
            long seconds = EpochSecond + OffsetSeconds;
            long day = ProlepticCalendar.FloorDivide(seconds, ProlepticCalendar.SecondsPerDay);
            return new LocalDateTimeValue(day, ((seconds - (day * ProlepticCalendar.SecondsPerDay)) * ProlepticCalendar.NanosPerSecond) + Nanos);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateTimeValue other && other.EpochSecond == EpochSecond && other.Nanos == Nanos
        && other.OffsetSeconds == OffsetSeconds && string.Equals(other.ZoneId, ZoneId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EpochSecond, Nanos, OffsetSeconds);

    /// <summary>ISO 8601, with the zone's name in brackets (RFC 9557).</summary>
    public override string ToString() => Local + TemporalText.Offset(OffsetSeconds) + (ZoneId is null ? "" : $"[{ZoneId}]");
}
