using PaperGraph.Cypher.Functions.Temporal.Building;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Cypher.Functions.Temporal.Truncation;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Kinds;

/// <summary>LOCAL TIME.</summary>
internal sealed class LocalTimeKind() : TemporalKind("localtime", "LOCAL TIME", "time of day without time zone", ComponentGroups.Time | ComponentGroups.BaseTime)
{
    /// <inheritdoc/>
    protected override Value Now(DateTimeOffset now, TemporalZone zone) => Value.Of(new LocalTimeValue(At(now, zone).Local.NanosOfDay));

    /// <inheritdoc/>
    protected override Value Parse(string text, DateTimeOffset now) => Value.Of(TemporalParser.LocalTime(text));

    /// <inheritdoc/>
    protected override Value Select(TemporalParts other) => Value.Of(new LocalTimeValue(other.NeedNanos()));

    /// <inheritdoc/>
    protected override Value Build(TemporalComponents parts, DateTimeOffset now) =>
        Value.Of(new LocalTimeValue(TimeBuilding.Build(parts, parts.BaseTime?.NeedNanos())));

    /// <inheritdoc/>
    protected override Value Truncate(TruncationUnit unit, TemporalParts input, TemporalComponents fields, DateTimeOffset now)
    {
        NeedTimeUnit(unit);
        return Value.Of(new LocalTimeValue(TruncatedNanos(unit, input.NeedNanos(), fields)));
    }
}
