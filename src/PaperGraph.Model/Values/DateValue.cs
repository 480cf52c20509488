namespace PaperGraph.Model.Values;

/// <summary>A date without time zone.</summary>
/// <param name="epochDay">Days since 1970-01-01 in the proleptic Gregorian calendar.</param>
public sealed class DateValue(long epochDay) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Date;

    /// <summary>Days since 1970-01-01 in the proleptic Gregorian calendar.</summary>
    public long EpochDay { get; } = epochDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateValue other && other.EpochDay == EpochDay;

    /// <inheritdoc/>
    public override int GetHashCode() => EpochDay.GetHashCode();

    /// <summary>ISO 8601.</summary>
    public override string ToString() => TemporalText.Date(EpochDay);
}
