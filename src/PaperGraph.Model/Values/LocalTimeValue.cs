namespace PaperGraph.Model.Values;

/// <summary>A time of day without offset.</summary>
/// <param name="nanosOfDay">Nanoseconds since midnight.</param>
public sealed class LocalTimeValue(long nanosOfDay) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalTime;

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanosOfDay { get; } = nanosOfDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LocalTimeValue other && other.NanosOfDay == NanosOfDay;

    /// <inheritdoc/>
    public override int GetHashCode() => NanosOfDay.GetHashCode();

    /// <summary>ISO 8601.</summary>
    public override string ToString() => TemporalText.Time(NanosOfDay);
}
