using System.Globalization;

namespace PaperGraph.Bolt.Client;

/// <summary>
/// Days since 1970-01-01 in the proleptic Gregorian calendar for every year Neo4j has (-999,999,999 to 999,999,999), which .NET's types
/// do not reach. After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
/// </summary>
internal static class Calendar
{
    internal const int MaxYear = 999_999_999;
    internal const long SecondsPerDay = 86_400;
    internal const long NanosPerSecond = 1_000_000_000;
    internal const long NanosPerDay = SecondsPerDay * NanosPerSecond;
    internal const int NanosPerTick = 100;

    // -999999999-01-01 and +999999999-12-31.
    private const long LeastEpochDay = -365_243_219_162;
    private const long MostEpochDay = 365_241_780_471;

    internal static long ToEpochDay(int year, int month, int day)
    {
        long y = month <= 2 ? year - 1L : year;
        long era = FloorDivide(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    internal static (int Year, int Month, int Day) FromEpochDay(long epochDay)
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

    internal static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal static long FloorDivide(long dividend, long divisor)
    {
        long quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    internal static void Check(int value, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }

    internal static void CheckDate(int year, int month, int day)
    {
        Check(year, -MaxYear, MaxYear, nameof(year));
        Check(month, 1, 12, nameof(month));
        Check(day, 1, DaysInMonth(year, month), nameof(day));
    }

    internal static void CheckTime(int hour, int minute, int second, int nanosecond)
    {
        Check(hour, 0, 23, nameof(hour));
        Check(minute, 0, 59, nameof(minute));
        Check(second, 0, 59, nameof(second));
        Check(nanosecond, 0, (int)NanosPerSecond - 1, nameof(nanosecond));
    }

    internal static string DateText(int year, int month, int day) => year is >= 0 and <= 9999
        ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "+")}{Math.Abs((long)year):D4}-{month:D2}-{day:D2}");

    internal static string TimeText(int hour, int minute, int second, int nanosecond)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}:{second:D2}");
        return nanosecond == 0 ? time : string.Create(CultureInfo.InvariantCulture, $"{time}.{nanosecond:D9}");
    }

    internal static string OffsetText(int offsetSeconds)
    {
        if (offsetSeconds == 0) return "Z";
        int absolute = Math.Abs(offsetSeconds);
        string text = string.Create(
            CultureInfo.InvariantCulture, $"{(offsetSeconds < 0 ? '-' : '+')}{absolute / 3600:D2}:{absolute / 60 % 60:D2}");
        return absolute % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{absolute % 60:D2}");
    }
}
