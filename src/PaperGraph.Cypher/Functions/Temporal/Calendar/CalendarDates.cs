using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Calendar;

/// <summary>Days since 1970-01-01 from the ways in which ISO 8601 names a day; every part is checked.</summary>
internal static class CalendarDates
{
    /// <summary>The day of a year, month and day of the month.</summary>
    public static long OfMonth(long year, long month, long day)
    {
        int y = Year(year);
        CheckRange("month", month, 1, 12);
        CheckRange("day", day, 1, 31);
        int last = ProlepticCalendar.DaysInMonth(y, (int)month);
        if (day > last) throw TemporalErrors.Argument($"There is no day {day} in month {month} of the year {year}: its last day is {last}.");
        return ProlepticCalendar.ToEpochDay(y, (int)month, (int)day);
    }

    /// <summary>As <see cref="OfMonth"/>, but a day beyond the month's end is its last day.</summary>
    public static long OfMonthClamped(long year, long month, int day)
    {
        int y = Year(year);
        CheckRange("month", month, 1, 12);
        return ProlepticCalendar.ToEpochDay(y, (int)month, Math.Min(day, ProlepticCalendar.DaysInMonth(y, (int)month)));
    }

    /// <summary>The day of a week-based year, week and day of the week (Monday is 1).</summary>
    public static long OfWeek(long weekYear, long week, long dayOfWeek)
    {
        int y = Year(weekYear);
        CheckRange("week", week, 1, 53);
        CheckRange("dayOfWeek", dayOfWeek, 1, 7);
        if (week == 53 && CalendarFields.WeeksInYear(y) < 53) throw TemporalErrors.Argument($"There is no week 53 in the year {weekYear}: its last week is 52.");
        return CalendarFields.FirstMonday(y) + ((week - 1) * 7) + (dayOfWeek - 1);
    }

    /// <summary>The day of a year, quarter and day of the quarter.</summary>
    public static long OfQuarter(long year, long quarter, long dayOfQuarter)
    {
        int y = Year(year);
        CheckRange("quarter", quarter, 1, 4);
        CheckRange("dayOfQuarter", dayOfQuarter, 1, 92);
        long start = ProlepticCalendar.ToEpochDay(y, (int)(quarter * 3) - 2, 1);
        long length = ProlepticCalendar.ToEpochDay(y, (int)quarter * 3, ProlepticCalendar.DaysInMonth(y, (int)quarter * 3)) - start + 1;
        if (dayOfQuarter > length)
        {
            throw TemporalErrors.Argument($"There is no day {dayOfQuarter} in quarter {quarter} of the year {year}: its last day is {length}.");
        }

        return start + dayOfQuarter - 1;
    }

    /// <summary>The day of a year and day of the year.</summary>
    public static long OfOrdinal(long year, long ordinalDay)
    {
        int y = Year(year);
        CheckRange("ordinalDay", ordinalDay, 1, 366);
        if (ordinalDay == 366 && ProlepticCalendar.DaysInMonth(y, 2) == 28) throw TemporalErrors.Argument($"There is no day 366 in the year {year}: it is no leap year.");
        return ProlepticCalendar.ToEpochDay(y, 1, 1) + ordinalDay - 1;
    }

    /// <summary>The day some months later; a day beyond the month's end is its last day.</summary>
    public static long PlusMonths(long epochDay, long months)
    {
        if (months == 0) return epochDay;
        (int year, int month, int day) = ProlepticCalendar.FromEpochDay(epochDay);
        Int128 total = ((Int128)year * 12) + (month - 1) + months;
        if (total < -(Int128)ProlepticCalendar.MaxYear * 12 || total >= ((Int128)ProlepticCalendar.MaxYear + 1) * 12) throw OutOfYears();
        long newYear = ProlepticCalendar.FloorDivide((long)total, 12);
        return OfMonthClamped(newYear, (long)total - (newYear * 12) + 1, day);
    }

    /// <summary>The day some days later.</summary>
    public static long PlusDays(long epochDay, Int128 days)
    {
        Int128 result = epochDay + days;
        return result < ProlepticCalendar.LeastEpochDay || result > ProlepticCalendar.MostEpochDay ? throw OutOfYears() : (long)result;
    }

    /// <summary>Complains about a part outside its range.</summary>
    public static void CheckRange(string name, long value, long least, long most)
    {
        if (value < least || value > most) throw TemporalErrors.Argument($"The {name} {value} is out of range: {least} to {most} is allowed.");
    }

    private static int Year(long year)
    {
        CheckRange("year", year, -ProlepticCalendar.MaxYear, ProlepticCalendar.MaxYear);
        return (int)year;
    }

    private static CypherException OutOfYears() =>
        TemporalErrors.Overflow($"The result lies outside the years -{ProlepticCalendar.MaxYear} to {ProlepticCalendar.MaxYear}.");
}
