namespace PaperGraph.Model.Values;

/// <summary>
/// Days since 1970-01-01 in the proleptic Gregorian calendar for every year that Neo4j has (-999,999,999 to 999,999,999), which .NET's types
/// do not reach. After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
/// </summary>
public static class ProlepticCalendar
{
    /// <summary>The last year; the first is its negative.</summary>
    public const int MaxYear = 999_999_999;

    /// <summary>Seconds of a day.</summary>
    public const long SecondsPerDay = 86_400;

    /// <summary>Nanoseconds of a second.</summary>
    public const long NanosPerSecond = 1_000_000_000;

    /// <summary>Nanoseconds of a day.</summary>
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    /// <summary>The day -999999999-01-01.</summary>
    public const long LeastEpochDay = -365_243_219_162;

    /// <summary>The day +999999999-12-31.</summary>
    public const long MostEpochDay = 365_241_780_471;

    /// <summary>The day of a date; the date must exist.</summary>
    public static long ToEpochDay(int year, int month, int day)
    {
        long y = month <= 2 ? year - 1L : year;
        long era = FloorDivide(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    /// <summary>The date of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar's years.</exception>
    public static (int Year, int Month, int Day) FromEpochDay(long epochDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochDay, LeastEpochDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epochDay, MostEpochDay);
        long z = epochDay + 719_468;
        long era = FloorDivide(z, 146_097);
        long dayOfEra = z - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = (int)(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
        int month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        return ((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day);
    }

    /// <summary>The number of days of a month.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The quotient rounded towards minus infinity.</summary>
    public static long FloorDivide(long dividend, long divisor)
    {
        long quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }
}
