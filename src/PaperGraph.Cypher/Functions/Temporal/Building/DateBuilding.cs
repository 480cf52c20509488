using PaperGraph.Cypher.Functions.Temporal.Calendar;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Building;

/// <summary>
/// Dates of parts. Without a date to begin with, parts are given from the largest on and the smallest may be left out; with one, what is not given is taken from it
/// (Neo4j Cypher Manual, "Temporal functions - instant types").
/// </summary>
internal static class DateBuilding
{
    private static readonly (Component Large, Component? Small)[] Ways =
    [
        (Component.Month, Component.Day),
        (Component.Week, Component.DayOfWeek),
        (Component.Quarter, Component.DayOfQuarter),
        (Component.OrdinalDay, null),
    ];

    /// <summary>The day that the parts name.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="baseDay">The date to begin with.</param>
    /// <param name="complete">Whether the smallest part must not be left out, because a time follows.</param>
    public static long Build(TemporalComponents parts, long? baseDay, bool complete)
    {
        (Component large, Component? small) = Way(parts);
        if (baseDay is { } day) return Adjust(parts, large, day);
        if (parts[Component.Year] is not { } year) throw Missing(Component.Year);
        if (small is { } smallest)
        {
            if (parts[smallest] is not null && parts[large] is null) throw TemporalErrors.Argument($"The {Name(smallest)} needs the {Name(large)}.");
            if (complete && parts[large] is null) throw Missing(large);
            if (complete && parts[smallest] is null) throw Missing(smallest);
        }

        return large switch
        {
            Component.Week => CalendarDates.OfWeek(year, parts[large] ?? 1, parts[Component.DayOfWeek] ?? 1),
            Component.Quarter => CalendarDates.OfQuarter(year, parts[large] ?? 1, parts[Component.DayOfQuarter] ?? 1),
            Component.OrdinalDay => CalendarDates.OfOrdinal(year, parts[large] ?? 1),
            _ => CalendarDates.OfMonth(year, parts[large] ?? 1, parts[Component.Day] ?? 1),
        };
    }

    private static long Adjust(TemporalComponents parts, Component large, long baseDay)
    {
        (int baseYear, int baseMonth, int baseDayOfMonth) = ProlepticCalendar.FromEpochDay(baseDay);
        long year = parts[Component.Year] ?? baseYear;
        switch (large)
        {
            case Component.Week:
                (int weekYear, int week) = CalendarFields.WeekOf(baseDay);
                return CalendarDates.OfWeek(parts[Component.Year] ?? weekYear, parts[large] ?? week, parts[Component.DayOfWeek] ?? CalendarFields.DayOfWeek(baseDay));
            case Component.Quarter:
                long quarter = parts[large] ?? CalendarFields.QuarterOf(baseMonth);
                if (parts[Component.DayOfQuarter] is { } dayOfQuarter) return CalendarDates.OfQuarter(year, quarter, dayOfQuarter);
                CalendarDates.CheckRange("quarter", quarter, 1, 4);
                return CalendarDates.OfMonthClamped(year, (quarter * 3) - 2 + ((baseMonth - 1) % 3), baseDayOfMonth);
            case Component.OrdinalDay:
                return CalendarDates.OfOrdinal(year, parts[large] ?? CalendarFields.OrdinalDay(baseDay));
            default:
                long month = parts[large] ?? baseMonth;
                return parts[Component.Day] is { } day ? CalendarDates.OfMonth(year, month, day) : CalendarDates.OfMonthClamped(year, month, baseDayOfMonth);
        }
    }

    private static (Component Large, Component? Small) Way(TemporalComponents parts)
    {
        (Component Large, Component? Small)? chosen = null;
        foreach ((Component large, Component? small) in Ways)
        {
            if (parts[large] is null && (small is null || parts[small.Value] is null)) continue;
            if (chosen is { } other)
            {
                throw TemporalErrors.Type($"A date is told by month and day, by week and dayOfWeek, by quarter and dayOfQuarter or by ordinalDay: "
                    + $"{Name(other.Large)} and {Name(large)} cannot be mixed.");
            }

            chosen = (large, small);
        }

        return chosen ?? Ways[0];
    }

    private static string Name(Component component) => TimeBuilding.Name(component);

    private static CypherException Missing(Component component) => TemporalErrors.Argument($"The {Name(component)} must be given.");
}
