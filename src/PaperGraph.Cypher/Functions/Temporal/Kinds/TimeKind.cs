using PaperGraph.Cypher.Functions.Temporal.Building;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Cypher.Functions.Temporal.Truncation;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Kinds;

/// <summary>ZONED TIME. A zone that is named, not given as an offset, stands for its offset now.</summary>
internal sealed class TimeKind()
    : TemporalKind("time", "ZONED TIME", "time of day with an offset from UTC", ComponentGroups.Time | ComponentGroups.BaseTime | ComponentGroups.Zone)
{
    /// <inheritdoc/>
    protected override Value Now(DateTimeOffset now, TemporalZone zone)
    {
        DateTimeValue instant = At(now, zone);
        return Value.Of(new TimeValue(instant.Local.NanosOfDay, instant.OffsetSeconds));
    }

    /// <inheritdoc/>
    protected override Value Parse(string text, DateTimeOffset now) => Value.Of(TemporalParser.Time(text));

    /// <inheritdoc/>
    protected override Value Select(TemporalParts other) => Value.Of(new TimeValue(other.NeedNanos(), other.Offset ?? 0));

    /// <inheritdoc/>
    protected override Value Build(TemporalComponents parts, DateTimeOffset now)
    {
        long nanos = TimeBuilding.Build(parts, parts.BaseTime?.NeedNanos());
        int? own = parts.BaseTime?.Offset;
        int? wanted = parts.Zone?.OffsetAt(now.ToUnixTimeSeconds());
        if (own is null || wanted is null) return Value.Of(new TimeValue(nanos, wanted ?? own ?? 0));
        long moved = nanos + ((wanted.Value - own.Value) * ProlepticCalendar.NanosPerSecond);
        return Value.Of(new TimeValue(moved - (ProlepticCalendar.FloorDivide(moved, ProlepticCalendar.NanosPerDay) * ProlepticCalendar.NanosPerDay), wanted.Value));
    }

    /// <inheritdoc/>
    protected override Value Truncate(TruncationUnit unit, TemporalParts input, TemporalComponents fields, DateTimeOffset now)
    {
        NeedTimeUnit(unit);
        int offset = fields.Zone?.OffsetAt(now.ToUnixTimeSeconds()) ?? input.Offset ?? 0;
        return Value.Of(new TimeValue(TruncatedNanos(unit, input.NeedNanos(), fields), offset));
    }
}
