using PaperGraph.Cypher.Functions.Temporal.Building;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Cypher.Functions.Temporal.Truncation;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Kinds;

/// <summary>DATE.</summary>
internal sealed class DateKind() : TemporalKind("date", "DATE", "date", ComponentGroups.Date | ComponentGroups.BaseDate)
{
    /// <inheritdoc/>
    protected override Value Now(DateTimeOffset now, TemporalZone zone) => Value.Of(new DateValue(At(now, zone).Local.EpochDay));

    /// <inheritdoc/>
    protected override Value Parse(string text, DateTimeOffset now) => Value.Of(TemporalParser.Date(text));

    /// <inheritdoc/>
    protected override Value Select(TemporalParts other) => Value.Of(new DateValue(other.NeedDay()));

    /// <inheritdoc/>
    protected override Value Build(TemporalComponents parts, DateTimeOffset now) =>
        Value.Of(new DateValue(DateBuilding.Build(parts, parts.BaseDate?.NeedDay(), complete: false)));

    /// <inheritdoc/>
    protected override Value Truncate(TruncationUnit unit, TemporalParts input, TemporalComponents fields, DateTimeOffset now) => unit > TruncationUnit.Day
        ? throw TemporalErrors.Type($"date.truncate() cuts to the day and larger units, not to the {unit}: a date has no time of day.")
        : Value.Of(new DateValue(DateBuilding.Build(fields, TemporalTruncation.Day(unit, input.NeedDay()), complete: false)));
}
