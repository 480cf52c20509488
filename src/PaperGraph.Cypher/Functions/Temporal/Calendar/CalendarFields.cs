using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Calendar;

/// <summary>Weeks, quarters and ordinal days of a date (ISO 8601: a week begins on Monday and belongs to the year of its Thursday).</summary>
internal static class CalendarFields
{
    /// <summary>Day of the week, Monday is 1.</summary>
    public static int DayOfWeek(long epochDay) => (int)(epochDay + 3 - (ProlepticCalendar.FloorDivide(epochDay + 3, 7) * 7)) + 1;

    /// <summary>Year and number of the week in which the day lies.</summary>
    public static (int WeekYear, int Week) WeekOf(long epochDay)
    {
        long thursday = epochDay - DayOfWeek(epochDay) + 4;
        // The last days of the calendar's last year may belong to the week of a Thursday that the calendar does not have.
        int year = thursday > ProlepticCalendar.MostEpochDay
            ? ProlepticCalendar.MaxYear + 1
            : thursday < ProlepticCalendar.LeastEpochDay ? -ProlepticCalendar.MaxYear - 1 : ProlepticCalendar.FromEpochDay(thursday).Year;
        return (year, (int)((epochDay - FirstMonday(year)) / 7) + 1);
    }

    /// <summary>The Monday of a week-based year's first week, which is the one with 4 January.</summary>
    public static long FirstMonday(int year)
    {
        long fourth = ProlepticCalendar.ToEpochDay(year, 1, 4);
        return fourth - DayOfWeek(fourth) + 1;
    }

    /// <summary>52 or 53.</summary>
    public static int WeeksInYear(int year) => (int)((FirstMonday(year + 1) - FirstMonday(year)) / 7);

    /// <summary>Day of the year, from 1.</summary>
    public static int OrdinalDay(long epochDay) => (int)(epochDay - ProlepticCalendar.ToEpochDay(ProlepticCalendar.FromEpochDay(epochDay).Year, 1, 1)) + 1;

    /// <summary>Quarter of a month, from 1.</summary>
    public static int QuarterOf(int month) => ((month - 1) / 3) + 1;

    /// <summary>Day of the quarter, from 1.</summary>
    public static int DayOfQuarter(long epochDay)
    {
        (int year, int month, _) = ProlepticCalendar.FromEpochDay(epochDay);
        return (int)(epochDay - ProlepticCalendar.ToEpochDay(year, (QuarterOf(month) * 3) - 2, 1)) + 1;
    }
}
