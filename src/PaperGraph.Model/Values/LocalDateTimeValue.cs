namespace PaperGraph.Model.Values;

/// <summary>A date and a time of day without time zone.</summary>
/// <param name="epochDay">Days since 1970-01-01 in the proleptic Gregorian calendar.</param>
/// <param name="nanosOfDay">Nanoseconds since midnight.</param>
public sealed class LocalDateTimeValue(long epochDay, long nanosOfDay) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalDateTime;

    /// <summary>Days since 1970-01-01 in the proleptic Gregorian calendar.</summary>
    public long EpochDay { get; } = epochDay;

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanosOfDay { get; } = nanosOfDay;

    /// <summary>Seconds since 1970-01-01T00:00, as if in UTC.</summary>
    public long EpochSecond => (EpochDay * ProlepticCalendar.SecondsPerDay) + (NanosOfDay / ProlepticCalendar.NanosPerSecond);

    /// <summary>Nanoseconds of the second.</summary>
    public int Nanos => (int)(NanosOfDay % ProlepticCalendar.NanosPerSecond);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LocalDateTimeValue other && other.EpochDay == EpochDay && other.NanosOfDay == NanosOfDay;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EpochDay, NanosOfDay);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => TemporalText.Date(EpochDay) + "T" + TemporalText.Time(NanosOfDay);
}
