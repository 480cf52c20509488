using System.Numerics;
using PaperGraph.Cypher.Functions.Temporal;
using PaperGraph.Cypher.Functions.Temporal.Calendar;
using PaperGraph.Cypher.Functions.Temporal.Durations;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>The operators + - * / where an operand is a temporal value or a duration. Each gives false if the pair makes no sense; null operands are the caller's.</summary>
public static class TemporalArithmetic
{
    /// <summary>Instant + duration, duration + instant, duration + duration.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    /// <param name="result">The sum.</param>
    /// <exception cref="CypherException">ArithmeticError: the result is beyond the type's range.</exception>
    public static bool TryAdd(Value left, Value right, out Value result)
    {
        result = Value.Null;
        if (right.As<DurationValue>() is { } duration) return TryPlus(left, duration, 1, out result);
        return left.As<DurationValue>() is { } first && TryPlus(right, first, 1, out result);
    }

    /// <summary>Instant - duration, duration - duration.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    /// <param name="result">The difference.</param>
    /// <exception cref="CypherException">ArithmeticError: the result is beyond the type's range.</exception>
    public static bool TrySubtract(Value left, Value right, out Value result)
    {
        result = Value.Null;
        return right.As<DurationValue>() is { } duration && TryPlus(left, duration, -1, out result);
    }

    /// <summary>Duration * number, number * duration.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    /// <param name="result">The product.</param>
    /// <exception cref="CypherException">ArithmeticError: the result is beyond the type's range, or the number is not finite.</exception>
    public static bool TryMultiply(Value left, Value right, out Value result)
    {
        result = Value.Null;
        if (left.IsNumber) (left, right) = (right, left);
        if (left.As<DurationValue>() is not { } duration || !right.IsNumber) return false;
        result = Value.Of(Scale(duration, Number(right, "multiplied")));
        return true;
    }

    /// <summary>Duration / number.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    /// <param name="result">The quotient.</param>
    /// <exception cref="CypherException">ArithmeticError: the result is beyond the type's range, or the number is 0 or not finite.</exception>
    public static bool TryDivide(Value left, Value right, out Value result)
    {
        result = Value.Null;
        if (left.As<DurationValue>() is not { } duration || !right.IsNumber) return false;
        Fraction divisor = Number(right, "divided");
        if (divisor.Numerator.IsZero) throw CypherException.Runtime(ErrorKind.ArithmeticError, "DivisionByZero", $"The duration {duration} cannot be divided by zero.");
        result = Value.Of(Scale(duration, divisor.Inverse()));
        return true;
    }

    private static bool TryPlus(Value value, DurationValue duration, int sign, out Value result)
    {
        result = value.Kind switch
        {
            ValueKind.Date => Value.Of(new DateValue(Day(value.As<DateValue>()!.EpochDay, duration, sign, duration.Seconds / ProlepticCalendar.SecondsPerDay))),
            ValueKind.LocalTime => Value.Of(new LocalTimeValue(Split(value.As<LocalTimeValue>()!.NanosOfDay, duration, sign).Nanos)),
            ValueKind.Time when value.As<TimeValue>() is { } time => Value.Of(new TimeValue(Split(time.NanosOfDay, duration, sign).Nanos, time.OffsetSeconds)),
            ValueKind.LocalDateTime => Value.Of(Local(value.As<LocalDateTimeValue>()!, duration, sign)),
            ValueKind.DateTime => Value.Of(Zoned(value.As<DateTimeValue>()!, duration, sign)),
            ValueKind.Duration => Value.Of(Sum(value.As<DurationValue>()!, duration, sign)),
            _ => Value.Null,
        };
        return !result.IsNull;
    }

    private static LocalDateTimeValue Local(LocalDateTimeValue value, DurationValue duration, int sign)
    {
        (Int128 days, long nanos) = Split(value.NanosOfDay, duration, sign);
        return new LocalDateTimeValue(CalendarDates.PlusDays(Day(value.EpochDay, duration, sign, 0), days), nanos);
    }

    // Months and days go by the calendar, on the zone's clocks; seconds are time that passes.
    private static DateTimeValue Zoned(DateTimeValue value, DurationValue duration, int sign)
    {
        TemporalZone zone = TemporalZone.Of(value);
        if (duration.Months != 0 || duration.Days != 0)
        {
            LocalDateTimeValue local = value.Local;
            value = ZonedDateTimes.OfLocal(Day(local.EpochDay, duration, sign, 0), local.NanosOfDay, zone, value.OffsetSeconds);
        }

        Int128 nanos = (((Int128)value.EpochSecond + (sign * (Int128)duration.Seconds)) * ProlepticCalendar.NanosPerSecond) + value.Nanos + (sign * duration.Nanos);
        (Int128 second, long rest) = Floor(nanos, ProlepticCalendar.NanosPerSecond);
        // Far outside the years there is no offset to look up: the day alone tells that it is too far.
        CalendarDates.PlusDays(0, second / ProlepticCalendar.SecondsPerDay);
        return ZonedDateTimes.OfInstant((long)second, (int)rest, zone);
    }

    private static DurationValue Sum(DurationValue left, DurationValue right, int sign) => DurationBuilding.OfWhole(
        left.Months + ((BigInteger)right.Months * sign),
        left.Days + ((BigInteger)right.Days * sign),
        left.Seconds + ((BigInteger)right.Seconds * sign),
        left.Nanos + (right.Nanos * (BigInteger)sign));

    private static DurationValue Scale(DurationValue duration, Fraction factor) => DurationBuilding.OfAmounts(
        Fraction.Of(duration.Months) * factor, Fraction.Of(duration.Days) * factor, Fraction.Of(duration.Seconds) * factor, Fraction.Of(duration.Nanos) * factor);

    private static Fraction Number(Value number, string done)
    {
        if (number.IsInteger) return Fraction.Of(number.AsInteger());
        return double.IsFinite(number.AsFloat()) ? Fraction.OfFloat(number.AsFloat()) : throw TemporalErrors.Overflow($"A duration cannot be {done} by {number}.");
    }

    private static long Day(long epochDay, DurationValue duration, int sign, long moreDays)
    {
        if (duration.Months == long.MinValue) throw TemporalErrors.Overflow("The duration is too long to be added to a date.");
        return CalendarDates.PlusDays(CalendarDates.PlusMonths(epochDay, sign * duration.Months), sign * ((Int128)duration.Days + moreDays));
    }

    private static (Int128 Days, long Nanos) Split(long nanosOfDay, DurationValue duration, int sign) =>
        Floor(nanosOfDay + (sign * (((Int128)duration.Seconds * ProlepticCalendar.NanosPerSecond) + duration.Nanos)), ProlepticCalendar.NanosPerDay);

    private static (Int128 Quotient, long Remainder) Floor(Int128 dividend, long divisor)
    {
        Int128 quotient = dividend / divisor;
        if (dividend % divisor < 0) quotient--;
        return (quotient, (long)(dividend - (quotient * divisor)));
    }
}
