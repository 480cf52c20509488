using PaperGraph.Cypher.Functions.Temporal.Calendar;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Building;

/// <summary>
/// Times of day of parts. Without a time to begin with, parts are given from the hour on and the smallest may be left out; with one, what is not given is taken from it.
/// A part of the second replaces the whole fraction.
/// </summary>
internal static class TimeBuilding
{
    /// <summary>Nanoseconds since midnight of the time that the parts name.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="baseNanos">The time to begin with, in nanoseconds since midnight.</param>
    public static long Build(TemporalComponents parts, long? baseNanos)
    {
        if (baseNanos is null) CheckNoGap(parts);
        long start = baseNanos ?? 0;
        long second = start / ProlepticCalendar.NanosPerSecond;
        long hour = Part(parts, Component.Hour, second / 3600, 23);
        long minute = Part(parts, Component.Minute, second / 60 % 60, 59);
        long rest = Part(parts, Component.Second, second % 60, 59);
        return (((((hour * 60) + minute) * 60) + rest) * ProlepticCalendar.NanosPerSecond) + Fraction(parts, start % ProlepticCalendar.NanosPerSecond);
    }

    /// <summary>A part as queries write it.</summary>
    public static string Name(Component component)
    {
        string name = component.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static void CheckNoGap(TemporalComponents parts)
    {
        bool hasFraction = HasFraction(parts);
        Component? smaller = hasFraction ? Component.Millisecond : null;
        for (Component component = Component.Second; component >= Component.Hour; component--)
        {
            if (parts[component] is not null)
            {
                smaller = component;
            }
            else if (smaller is { } given)
            {
                string what = given == Component.Millisecond ? "fraction of a second" : Name(given);
                throw TemporalErrors.Argument($"The {what} needs the {Name(component)}.");
            }
        }
    }

    private static bool HasFraction(TemporalComponents parts) =>
        parts[Component.Millisecond] is not null || parts[Component.Microsecond] is not null || parts[Component.Nanosecond] is not null;

    private static long Part(TemporalComponents parts, Component component, long otherwise, long most)
    {
        if (parts[component] is not { } value) return otherwise;
        CalendarDates.CheckRange(Name(component), value, 0, most);
        return value;
    }

    private static long Fraction(TemporalComponents parts, long otherwise)
    {
        if (!HasFraction(parts)) return otherwise;
        bool hasMillis = parts[Component.Millisecond] is not null;
        bool hasMicros = parts[Component.Microsecond] is not null;
        long millis = Part(parts, Component.Millisecond, 0, 999);
        long micros = Part(parts, Component.Microsecond, 0, hasMillis ? 999 : 999_999);
        long nanos = Part(parts, Component.Nanosecond, 0, hasMicros ? 999 : hasMillis ? 999_999 : 999_999_999);
        return (((millis * 1000) + micros) * 1000) + nanos;
    }
}
