using PaperGraph.Cypher.Functions.Temporal.Calendar;

namespace PaperGraph.Cypher.Functions.Temporal.Parsing;

/// <summary>
/// Reads dates of ISO 8601, basic and extended: calendar dates, week dates, quarter dates (an extension), ordinal dates, each also without its smallest parts.
/// A year has four digits, or a sign and up to nine; a signed year takes all digits that follow.
/// </summary>
internal static class IsoDates
{
    /// <summary>Reads a date; false if the text is in none of the forms, an error if it is but there is no such day.</summary>
    public static bool TryRead(ref IsoReader reader, out long epochDay)
    {
        epochDay = 0;
        if (!TryYear(ref reader, out long year, out bool signed)) return false;
        if (reader.Take('-')) return TryExtended(ref reader, year, out epochDay);
        return TryBasic(ref reader, year, signed, out epochDay);
    }

    private static bool TryYear(ref IsoReader reader, out long year, out bool signed)
    {
        bool negative = reader.Take('-');
        signed = negative || reader.Take('+');
        year = 0;
        int digits = signed ? reader.DigitsAhead : 4;
        if (digits is 0 or > 9 || !reader.Number(digits, out year)) return false;
        if (negative) year = -year;
        return true;
    }

    private static bool TryExtended(ref IsoReader reader, long year, out long epochDay)
    {
        epochDay = 0;
        long part;
        if (reader.Take('W'))
        {
            if (!reader.Number(2, out long week)) return false;
            part = 1;
            if (reader.Take('-') && !reader.Number(1, out part)) return false;
            epochDay = CalendarDates.OfWeek(year, week, part);
            return true;
        }

        if (reader.Take('Q'))
        {
            if (!reader.Number(1, out long quarter)) return false;
            part = 1;
            if (reader.Take('-') && !reader.Number(reader.DigitsAhead >= 2 ? 2 : 1, out part)) return false;
            epochDay = CalendarDates.OfQuarter(year, quarter, part);
            return true;
        }

        int digits = reader.DigitsAhead;
        if (digits is 0 or > 3 || !reader.Number(digits, out part)) return false;
        if (digits == 3)
        {
            epochDay = CalendarDates.OfOrdinal(year, part);
            return true;
        }

        long day = 1;
        if (reader.Take('-') && (reader.DigitsAhead is 0 or > 2 || !reader.Number(reader.DigitsAhead, out day))) return false;
        epochDay = CalendarDates.OfMonth(year, part, day);
        return true;
    }

    private static bool TryBasic(ref IsoReader reader, long year, bool signed, out long epochDay)
    {
        epochDay = 0;
        long part;
        if (reader.Take('W'))
        {
            if (reader.DigitsAhead is < 2 or > 3 || !reader.Number(2, out long week)) return false;
            if (!reader.Number(1, out part)) part = 1;
            epochDay = CalendarDates.OfWeek(year, week, part);
            return true;
        }

        if (reader.Take('Q'))
        {
            if (reader.DigitsAhead is < 1 or > 3 || !reader.Number(1, out long quarter)) return false;
            part = 1;
            if (reader.DigitsAhead > 0 && !reader.Number(reader.DigitsAhead, out part)) return false;
            epochDay = CalendarDates.OfQuarter(year, quarter, part);
            return true;
        }

        int digits = reader.DigitsAhead;
        if (digits == 0 || signed)
        {
            epochDay = CalendarDates.OfMonth(year, 1, 1);
            return digits == 0;
        }

        if (digits == 3 && reader.Number(3, out part))
        {
            epochDay = CalendarDates.OfOrdinal(year, part);
            return true;
        }

        if (digits is not (2 or 4) || !reader.Number(2, out part)) return false;
        if (!reader.Number(2, out long day)) day = 1;
        epochDay = CalendarDates.OfMonth(year, part, day);
        return true;
    }
}
