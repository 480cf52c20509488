namespace PaperGraph.Model.Values;

/// <summary>A time of day with an offset from UTC.</summary>
/// <param name="nanosOfDay">Nanoseconds since local midnight.</param>
/// <param name="offsetSeconds">Offset from UTC in seconds, positive to the east.</param>
public sealed class TimeValue(long nanosOfDay, int offsetSeconds) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Time;

    /// <summary>Nanoseconds since local midnight.</summary>
    public long NanosOfDay { get; } = nanosOfDay;

    /// <summary>Offset from UTC in seconds, positive to the east.</summary>
    public int OffsetSeconds { get; } = offsetSeconds;

    /// <summary>Nanoseconds since midnight in UTC; may be negative or beyond a day.</summary>
    public long UtcNanos => NanosOfDay - (OffsetSeconds * ProlepticCalendar.NanosPerSecond);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimeValue other && other.NanosOfDay == NanosOfDay && other.OffsetSeconds == OffsetSeconds;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NanosOfDay, OffsetSeconds);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => TemporalText.Time(NanosOfDay) + TemporalText.Offset(OffsetSeconds);
}
