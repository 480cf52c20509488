using PaperGraph.Cypher.Functions.Temporal.Calendar;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Parsing;

/// <summary>Reads times of day and offsets of ISO 8601, basic and extended, also without the smallest parts.</summary>
internal static class IsoTimes
{
    /// <summary>Reads a time of day; false if the text is in none of the forms, an error if it is but there is no such time.</summary>
    public static bool TryRead(ref IsoReader reader, out long nanosOfDay)
    {
        nanosOfDay = 0;
        int digits = reader.DigitsAhead;
        if (digits is not (2 or 4 or 6) || !reader.Number(2, out long hour)) return false;
        long minute = 0;
        long second = 0;
        long nanos = 0;
        bool hasSecond = digits == 6;
        if (digits > 2)
        {
            reader.Number(2, out minute);
            if (hasSecond) reader.Number(2, out second);
        }
        else if (reader.Take(':'))
        {
            if (reader.DigitsAhead != 2 || !reader.Number(2, out minute)) return false;
            hasSecond = reader.Take(':');
            if (hasSecond && (reader.DigitsAhead != 2 || !reader.Number(2, out second))) return false;
        }

        if (hasSecond && (reader.Take('.') || reader.Take(',')) && !TryFraction(ref reader, out nanos)) return false;
        CalendarDates.CheckRange("hour", hour, 0, 23);
        CalendarDates.CheckRange("minute", minute, 0, 59);
        CalendarDates.CheckRange("second", second, 0, 59);
        nanosOfDay = (((((hour * 60) + minute) * 60) + second) * ProlepticCalendar.NanosPerSecond) + nanos;
        return true;
    }

    /// <summary>Reads Z or an offset in hours, and where given minutes and seconds.</summary>
    public static bool TryOffset(ref IsoReader reader, out int seconds)
    {
        seconds = 0;
        if (reader.TakeLetter('Z')) return true;
        bool negative = reader.Take('-');
        if (!negative && !reader.Take('+')) return false;
        int digits = reader.DigitsAhead;
        if (digits is not (2 or 4 or 6) || !reader.Number(2, out long hours)) return false;
        long minutes = 0;
        long rest = 0;
        if (digits > 2)
        {
            reader.Number(2, out minutes);
            if (digits == 6) reader.Number(2, out rest);
        }
        else if (reader.Take(':'))
        {
            if (reader.DigitsAhead != 2 || !reader.Number(2, out minutes)) return false;
            if (reader.Take(':') && (reader.DigitsAhead != 2 || !reader.Number(2, out rest))) return false;
        }

        long total = (((hours * 60) + minutes) * 60) + rest;
        if (minutes > 59 || rest > 59 || total > TemporalZone.MostOffsetSeconds)
        {
            throw TemporalErrors.Argument("The offset is out of range: -18:00 to +18:00 is allowed, with minutes and seconds of 0 to 59.");
        }

        seconds = (int)(negative ? -total : total);
        return true;
    }

    private static bool TryFraction(ref IsoReader reader, out long nanos)
    {
        nanos = 0;
        int digits = reader.DigitsAhead;
        if (digits is 0 or > 9) return false;
        reader.Number(digits, out nanos);
        for (int i = digits; i < 9; i++) nanos *= 10;
        return true;
    }
}
