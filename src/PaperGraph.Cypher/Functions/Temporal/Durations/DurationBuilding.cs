using System.Collections.Frozen;
using System.Numerics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Durations;

/// <summary>
/// Durations of amounts. A fraction of a month is told in days of the mean Gregorian month (2,629,746 seconds), a fraction of a day in seconds, and nanoseconds are
/// cut towards 0 (Neo4j Cypher Manual, "Durations").
/// </summary>
internal static class DurationBuilding
{
    private const long SecondsPerMeanMonth = 2_629_746;

    /// <summary>Units of a map: into which of months, days, seconds and nanoseconds they go, times what.</summary>
    private static readonly FrozenDictionary<string, (int Slot, long Factor)> Units = new Dictionary<string, (int, long)>
    {
        ["years"] = (0, 12),
        ["quarters"] = (0, 3),
        ["months"] = (0, 1),
        ["weeks"] = (1, 7),
        ["days"] = (1, 1),
        ["hours"] = (2, 3600),
        ["minutes"] = (2, 60),
        ["seconds"] = (2, 1),
        ["milliseconds"] = (3, 1_000_000),
        ["microseconds"] = (3, 1_000),
        ["nanoseconds"] = (3, 1),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>From a map such as {days: 1.5}.</summary>
    public static DurationValue OfMap(MapValue map)
    {
        var slots = new Fraction[] { Fraction.Zero, Fraction.Zero, Fraction.Zero, Fraction.Zero };
        if (map.Count == 0) throw TemporalErrors.Argument("The map given to duration() is empty: give at least one unit, such as {days: 1}.");
        foreach ((string name, Value value) in map)
        {
            if (!Units.TryGetValue(name, out (int Slot, long Factor) unit))
            {
                throw TemporalErrors.Argument($"duration() knows no unit '{name}'. It knows {string.Join(", ", Units.Keys.Order(StringComparer.Ordinal))}.");
            }

            slots[unit.Slot] += Number(value, name) * Fraction.Of(unit.Factor);
        }

        return OfAmounts(slots[0], slots[1], slots[2], slots[3]);
    }

    /// <summary>From exact amounts.</summary>
    public static DurationValue OfAmounts(Fraction months, Fraction days, Fraction seconds, Fraction nanos)
    {
        days += months.Rest * new Fraction(SecondsPerMeanMonth, ProlepticCalendar.SecondsPerDay);
        seconds += days.Rest * Fraction.Of(ProlepticCalendar.SecondsPerDay);
        nanos += seconds.Rest * Fraction.Of(ProlepticCalendar.NanosPerSecond);
        return OfWhole(months.Whole, days.Whole, seconds.Whole, nanos.Whole);
    }

    /// <summary>From whole amounts of any size and sign.</summary>
    public static DurationValue OfWhole(BigInteger months, BigInteger days, BigInteger seconds, BigInteger nanos)
    {
        BigInteger carry = BigInteger.Divide(nanos - (nanos.Sign < 0 ? ProlepticCalendar.NanosPerSecond - 1 : 0), ProlepticCalendar.NanosPerSecond);
        seconds += carry;
        var rest = (int)(nanos - (carry * ProlepticCalendar.NanosPerSecond));
        // As in Neo4j, the whole must be countable in seconds, so that two durations can always be compared.
        BigInteger total = (months * SecondsPerMeanMonth) + (days * ProlepticCalendar.SecondsPerDay) + seconds;
        return Fits(months) && Fits(days) && Fits(seconds) && Fits(total)
            ? new DurationValue((long)months, (long)days, (long)seconds, rest)
            : throw TemporalErrors.Overflow("The duration is too long: months, days and seconds together must stay within 9,223,372,036,854,775,807 seconds.");
    }

    private static bool Fits(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    private static Fraction Number(Value value, string name)
    {
        if (value.IsInteger) return Fraction.Of(value.AsInteger());
        if (value.IsFloat && double.IsFinite(value.AsFloat())) return Fraction.OfFloat(value.AsFloat());
        throw TemporalErrors.Type($"The {name} of duration() are a finite number, not {value} ({value.Kind}).");
    }
}
