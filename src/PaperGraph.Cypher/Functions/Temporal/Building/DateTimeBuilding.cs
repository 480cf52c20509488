using PaperGraph.Cypher.Functions.Temporal.Truncation;

namespace PaperGraph.Cypher.Functions.Temporal.Building;

/// <summary>Dates with times of day of parts: the date as of <see cref="DateBuilding"/>, the time as of <see cref="TimeBuilding"/>.</summary>
internal static class DateTimeBuilding
{
    /// <summary>Day and nanoseconds since midnight that the parts name.</summary>
    public static (long Day, long Nanos) Build(TemporalComponents parts)
    {
        TemporalParts? dateSource = parts.BaseDateTime ?? parts.BaseDate;
        TemporalParts? timeSource = parts.BaseDateTime ?? parts.BaseTime;
        long day = DateBuilding.Build(parts, dateSource?.NeedDay(), complete: parts.HasTime);
        return (day, TimeBuilding.Build(parts, timeSource?.NeedNanos()));
    }

    /// <summary>The day cut down to a unit with components put in, and the time of day as it was.</summary>
    public static (long Day, long Nanos) Truncate(TruncationUnit unit, TemporalParts input, TemporalComponents fields)
    {
        long day = DateBuilding.Build(fields, TemporalTruncation.Day(unit, input.NeedDay()), complete: false);
        return (day, unit > TruncationUnit.Day ? input.NeedNanos() : input.Nanos ?? 0);
    }
}
