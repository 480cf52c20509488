using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal;

/// <summary>What a temporal value has of a date, a time of day and a zone.</summary>
/// <param name="Source">The value.</param>
/// <param name="Day">Days since 1970-01-01.</param>
/// <param name="Nanos">Nanoseconds since midnight.</param>
/// <param name="Zone">The zone or the offset.</param>
/// <param name="Offset">The offset in seconds at the value.</param>
internal sealed record TemporalParts(Value Source, long? Day, long? Nanos, TemporalZone? Zone, int? Offset)
{
    /// <summary>The parts of a temporal value; null for any other.</summary>
    public static TemporalParts? TryOf(Value value) => value.Kind switch
    {
        ValueKind.Date => new TemporalParts(value, value.As<DateValue>()!.EpochDay, null, null, null),
        ValueKind.LocalTime => new TemporalParts(value, null, value.As<LocalTimeValue>()!.NanosOfDay, null, null),
        ValueKind.Time when value.As<TimeValue>() is { } time =>
            new TemporalParts(value, null, time.NanosOfDay, TemporalZone.OfOffset(time.OffsetSeconds), time.OffsetSeconds),
        ValueKind.LocalDateTime when value.As<LocalDateTimeValue>() is { } local => new TemporalParts(value, local.EpochDay, local.NanosOfDay, null, null),
        ValueKind.DateTime when value.As<DateTimeValue>() is { } instant && instant.Local is var told =>
            new TemporalParts(value, told.EpochDay, told.NanosOfDay, TemporalZone.Of(instant), instant.OffsetSeconds),
        _ => null,
    };

    /// <summary>The parts of a temporal value; an error for any other.</summary>
    public static TemporalParts Of(Value value, string what) =>
        TryOf(value) ?? throw TemporalErrors.Type($"{what} takes a date, a time or a date with a time, not {value} ({value.Kind}).");

    /// <summary>The date; an error if there is none.</summary>
    public long NeedDay() => Day ?? throw TemporalErrors.Type($"The value {Source} has no date.");

    /// <summary>The time of day; an error if there is none.</summary>
    public long NeedNanos() => Nanos ?? throw TemporalErrors.Type($"The value {Source} has no time of day.");
}
