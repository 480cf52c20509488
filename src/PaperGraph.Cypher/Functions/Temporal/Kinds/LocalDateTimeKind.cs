using PaperGraph.Cypher.Functions.Temporal.Building;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Cypher.Functions.Temporal.Truncation;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Kinds;

/// <summary>LOCAL DATETIME.</summary>
internal sealed class LocalDateTimeKind() : TemporalKind(
    "localdatetime",
    "LOCAL DATETIME",
    "date and time of day without time zone",
    ComponentGroups.Date | ComponentGroups.Time | ComponentGroups.BaseDate | ComponentGroups.BaseTime | ComponentGroups.BaseDateTime)
{
    /// <inheritdoc/>
    protected override Value Now(DateTimeOffset now, TemporalZone zone) => Value.Of(At(now, zone).Local);

    /// <inheritdoc/>
    protected override Value Parse(string text, DateTimeOffset now) => Value.Of(TemporalParser.LocalDateTime(text));

    /// <inheritdoc/>
    protected override Value Select(TemporalParts other) => Value.Of(new LocalDateTimeValue(other.NeedDay(), other.NeedNanos()));

    /// <inheritdoc/>
    protected override Value Build(TemporalComponents parts, DateTimeOffset now)
    {
        (long day, long nanos) = DateTimeBuilding.Build(parts);
        return Value.Of(new LocalDateTimeValue(day, nanos));
    }

    /// <inheritdoc/>
    protected override Value Truncate(TruncationUnit unit, TemporalParts input, TemporalComponents fields, DateTimeOffset now)
    {
        (long day, long nanos) = DateTimeBuilding.Truncate(unit, input, fields);
        return Value.Of(new LocalDateTimeValue(day, TruncatedNanos(unit, nanos, fields)));
    }
}
