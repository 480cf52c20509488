using PaperGraph.Cypher.Functions.Temporal.Building;
using PaperGraph.Cypher.Functions.Temporal.Calendar;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Truncation;

/// <summary>Cuts dates and times down to a unit.</summary>
internal static class TemporalTruncation
{
    /// <summary>The unit of a text, without regard to case.</summary>
    public static TruncationUnit Unit(Value text, string function)
    {
        if (text.Kind == ValueKind.String && char.IsAsciiLetter(text.AsString().FirstOrDefault()) && Enum.TryParse(text.AsString(), true, out TruncationUnit unit)) return unit;
        throw TemporalErrors.Argument($"{function}() knows no unit {text}. It knows 'millennium', 'century', 'decade', 'year', 'weekYear', 'quarter', 'month', 'week', 'day', "
            + "'hour', 'minute', 'second', 'millisecond' and 'microsecond'.");
    }

    /// <summary>The first day of the unit in which a day lies. Years are cut towards the year 0, as Neo4j does.</summary>
    public static long Day(TruncationUnit unit, long epochDay)
    {
        (int year, int month, _) = ProlepticCalendar.FromEpochDay(epochDay);
        return unit switch
        {
            TruncationUnit.Millennium => ProlepticCalendar.ToEpochDay(year / 1000 * 1000, 1, 1),
            TruncationUnit.Century => ProlepticCalendar.ToEpochDay(year / 100 * 100, 1, 1),
            TruncationUnit.Decade => ProlepticCalendar.ToEpochDay(year / 10 * 10, 1, 1),
            TruncationUnit.Year => ProlepticCalendar.ToEpochDay(year, 1, 1),
            TruncationUnit.WeekYear => CalendarFields.FirstMonday(CalendarFields.WeekOf(epochDay).WeekYear),
            TruncationUnit.Quarter => ProlepticCalendar.ToEpochDay(year, (CalendarFields.QuarterOf(month) * 3) - 2, 1),
            TruncationUnit.Month => ProlepticCalendar.ToEpochDay(year, month, 1),
            TruncationUnit.Week => CalendarDates.PlusDays(epochDay, 1 - CalendarFields.DayOfWeek(epochDay)),
            _ => epochDay,
        };
    }

    /// <summary>The first nanosecond of the unit in which a time of day lies; midnight for days and larger units.</summary>
    public static long Nanos(TruncationUnit unit, long nanosOfDay)
    {
        long length = unit switch
        {
            TruncationUnit.Hour => 3600 * ProlepticCalendar.NanosPerSecond,
            TruncationUnit.Minute => 60 * ProlepticCalendar.NanosPerSecond,
            TruncationUnit.Second => ProlepticCalendar.NanosPerSecond,
            TruncationUnit.Millisecond => 1_000_000,
            TruncationUnit.Microsecond => 1_000,
            _ => ProlepticCalendar.NanosPerDay,
        };
        return nanosOfDay / length * length;
    }

    /// <summary>Keeps the larger parts of a fraction that was cut, where the map gives smaller ones: they are then counted from there.</summary>
    public static void KeepFraction(TruncationUnit unit, long nanosOfDay, TemporalComponents fields)
    {
        long nanos = nanosOfDay % ProlepticCalendar.NanosPerSecond;
        bool hasNanos = fields[Component.Nanosecond] is not null;
        bool hasMicros = fields[Component.Microsecond] is not null;
        if (unit == TruncationUnit.Millisecond && (hasNanos || hasMicros)) fields.Complete(Component.Millisecond, nanos / 1_000_000);
        if (unit == TruncationUnit.Microsecond && hasNanos && fields[Component.Millisecond] is null) fields.Complete(Component.Microsecond, nanos / 1_000);
    }
}
