using System.Globalization;
using System.Numerics;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Durations;

/// <summary>
/// Reads durations of ISO 8601: amounts with units (P12Y5M14DT16H12M70S, the last one may have a fraction, each may have a sign) and the form of a date and time
/// (P2012-02-02T14:37:21.545, P20120202T143721). A sign before the P turns the whole.
/// </summary>
internal static class DurationParser
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    /// <summary>A duration.</summary>
    public static DurationValue Parse(string text)
    {
        var reader = new IsoReader(text);
        bool negative = reader.Take('-');
        if (!negative) reader.Take('+');
        if (reader.TakeLetter('P'))
        {
            int start = reader.Position;
            var amounts = new Amounts(negative ? -1 : 1);
            if (TryUnits(ref reader, amounts)) return amounts.ToDuration();
            reader.Position = start;
            amounts = new Amounts(negative ? -1 : 1);
            if (TryDateAndTime(ref reader, amounts)) return amounts.ToDuration();
        }

        throw TemporalErrors.Text($"The text '{text}' is not a duration. Write it as amounts with units from the largest to the smallest, such as P1Y2M3W4DT5H6M7.5S, "
            + "where only the last may have a fraction, or as a date and a time, such as P2012-02-02T14:37:21.545.");
    }

    private static bool TryUnits(ref IsoReader reader, Amounts amounts)
    {
        string units = DateUnits;
        int next = 0;
        bool any = false;
        bool fraction = false;
        while (!reader.AtEnd)
        {
            if (units == DateUnits && reader.TakeLetter('T'))
            {
                (units, next, any) = (TimeUnits, 0, false);
                continue;
            }

            if (fraction || !TryNumber(ref reader, out Fraction number, out fraction)) return false;
            int unit = reader.AtEnd ? -1 : units.IndexOf((char)(reader.Next & ~0x20), next);
            if (unit < 0) return false;
            amounts.Add(units[unit], units == TimeUnits, number);
            reader.Position++;
            next = unit + 1;
            any = true;
        }

        return any;
    }

    private static bool TryNumber(ref IsoReader reader, out Fraction number, out bool fraction)
    {
        (number, fraction) = (Fraction.Zero, false);
        bool negative = reader.Take('-');
        if (!negative) reader.Take('+');
        int digits = reader.DigitsAhead;
        if (digits == 0) return false;
        BigInteger value = BigInteger.Parse(reader.Characters(digits), NumberStyles.None, CultureInfo.InvariantCulture);
        int decimals = 0;
        fraction = reader.Take('.') || reader.Take(',');
        if (fraction)
        {
            decimals = reader.DigitsAhead;
            if (decimals == 0) return false;
            value = (value * BigInteger.Pow(10, decimals)) + BigInteger.Parse(reader.Characters(decimals), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        number = Fraction.OfDecimal(negative ? -value : value, -decimals);
        return true;
    }

    private static bool TryDateAndTime(ref IsoReader reader, Amounts amounts)
    {
        bool hasDate = !reader.AtEnd && (reader.Next & ~0x20) != 'T';
        if (hasDate && !TryDate(ref reader, amounts)) return false;
        if (reader.AtEnd) return hasDate;
        if (!reader.TakeLetter('T') || !IsoTimes.TryRead(ref reader, out long nanos) || !reader.AtEnd) return false;
        amounts.Nanos += Fraction.Of(nanos);
        return true;
    }

    private static bool TryDate(ref IsoReader reader, Amounts amounts)
    {
        if (!reader.Number(4, out long years)) return false;
        bool extended = reader.Take('-');
        if (!reader.Number(2, out long months) || reader.Take('-') != extended || !reader.Number(2, out long days) || reader.DigitsAhead > 0) return false;
        if (months > 12 || days > 31)
        {
            throw TemporalErrors.Argument("A duration written as a date has at most 12 months and 31 days. Write longer ones with units, such as P14M40D.");
        }

        amounts.Add('Y', false, Fraction.Of(years));
        amounts.Add('M', false, Fraction.Of(months));
        amounts.Add('D', false, Fraction.Of(days));
        return true;
    }

    private sealed class Amounts(int sign)
    {
        private Fraction _months = Fraction.Zero;
        private Fraction _days = Fraction.Zero;
        private Fraction _seconds = Fraction.Zero;

        public Fraction Nanos { get; set; } = Fraction.Zero;

        public void Add(char unit, bool time, Fraction number)
        {
            switch (unit)
            {
                case 'Y': _months += number * Fraction.Of(12); break;
                case 'M' when !time: _months += number; break;
                case 'W': _days += number * Fraction.Of(7); break;
                case 'D': _days += number; break;
                case 'H': _seconds += number * Fraction.Of(3600); break;
                case 'M': _seconds += number * Fraction.Of(60); break;
                default: _seconds += number; break;
            }
        }

        public DurationValue ToDuration()
        {
            Fraction factor = Fraction.Of(sign);
            return DurationBuilding.OfAmounts(_months * factor, _days * factor, _seconds * factor, Nanos * factor);
        }
    }
}
