using PaperGraph.Cypher.Functions.Temporal.Building;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Cypher.Functions.Temporal.Truncation;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Kinds;

/// <summary>ZONED DATETIME.</summary>
internal sealed class ZonedDateTimeKind() : TemporalKind(
    "datetime",
    "ZONED DATETIME",
    "date and time of day in a time zone",
    ComponentGroups.Date | ComponentGroups.Time | ComponentGroups.Zone | ComponentGroups.BaseDate | ComponentGroups.BaseTime | ComponentGroups.BaseDateTime | ComponentGroups.Epoch)
{
    /// <inheritdoc/>
    protected override Value Now(DateTimeOffset now, TemporalZone zone) => Value.Of(At(now, zone));

    /// <inheritdoc/>
    protected override Value Parse(string text, DateTimeOffset now) => Value.Of(TemporalParser.DateTime(text));

    /// <inheritdoc/>
    protected override Value Select(TemporalParts other) => other.Source.Kind == ValueKind.DateTime
        ? other.Source
        : Value.Of(ZonedDateTimes.OfLocal(other.NeedDay(), other.NeedNanos(), TemporalZone.Utc));

    /// <inheritdoc/>
    protected override Value Build(TemporalComponents parts, DateTimeOffset now)
    {
        (long day, long nanos) = DateTimeBuilding.Build(parts);
        TemporalParts? timeSource = parts.BaseDateTime ?? parts.BaseTime;
        if (timeSource?.Zone is not { } own) return Value.Of(ZonedDateTimes.OfLocal(day, nanos, parts.Zone ?? TemporalZone.Utc));
        DateTimeValue value = ZonedDateTimes.OfLocal(day, nanos, own, timeSource.Offset);
        return Value.Of(parts.Zone is null ? value : ZonedDateTimes.In(value, parts.Zone));
    }

    /// <inheritdoc/>
    protected override Value Truncate(TruncationUnit unit, TemporalParts input, TemporalComponents fields, DateTimeOffset now)
    {
        (long day, long nanos) = DateTimeBuilding.Truncate(unit, input, fields);
        TemporalZone zone = fields.Zone ?? input.Zone ?? TemporalZone.Utc;
        return Value.Of(ZonedDateTimes.OfLocal(day, TruncatedNanos(unit, nanos, fields), zone, fields.Zone is null ? input.Offset : null));
    }
}
