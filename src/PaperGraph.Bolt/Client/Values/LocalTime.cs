using PaperGraph.Model.Values;

namespace PaperGraph.Bolt.Client;

/// <summary>A time of day without zone.</summary>
public sealed record LocalTime : TemporalValue, IComparable<LocalTime>, IComparable
{
    /// <summary>The time of day of a <see cref="DateTime"/>.</summary>
    public LocalTime(DateTime time)
        : this(TimeOnly.FromDateTime(time))
    {
    }

    /// <summary>The time that lies this long after midnight.</summary>
    public LocalTime(TimeSpan time)
        : this(TimeOnly.FromTimeSpan(time))
    {
    }

    /// <summary>The same time.</summary>
    public LocalTime(TimeOnly time)
        : this(time.Hour, time.Minute, time.Second, (int)(time.Ticks % TimeSpan.TicksPerSecond) * Calendar.NanosPerTick)
    {
    }

    /// <summary>A time from its parts.</summary>
    public LocalTime(int hour, int minute, int second)
        : this(hour, minute, second, 0)
    {
    }

    /// <summary>A time from its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public LocalTime(int hour, int minute, int second, int nanosecond)
    {
        Calendar.CheckTime(hour, minute, second, nanosecond);
        Hour = hour;
        Minute = minute;
        Second = second;
        Nanosecond = nanosecond;
    }

    /// <summary>Hour, from 0.</summary>
    public int Hour { get; }

    /// <summary>Minute.</summary>
    public int Minute { get; }

    /// <summary>Second.</summary>
    public int Second { get; }

    /// <summary>Nanosecond of the second.</summary>
    public int Nanosecond { get; }

    internal long NanosOfDay => (Hour * 3600L + Minute * 60L + Second) * ProlepticCalendar.NanosPerSecond + Nanosecond;

    internal static LocalTime FromNanosOfDay(long nanos)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanos);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nanos, ProlepticCalendar.NanosPerDay);
        long seconds = nanos / ProlepticCalendar.NanosPerSecond;
        return new LocalTime(
            (int)(seconds / 3600), (int)(seconds / 60 % 60), (int)(seconds % 60), (int)(nanos % ProlepticCalendar.NanosPerSecond));
    }

    /// <summary>The time since midnight.</summary>
    /// <exception cref="ValueTruncationException">It has nanoseconds that .NET's 100 ns steps cannot hold.</exception>
    public TimeSpan ToTimeSpan() => Nanosecond % Calendar.NanosPerTick == 0
        ? TimeSpan.FromTicks(NanosOfDay / Calendar.NanosPerTick)
        : throw new ValueTruncationException($"{this} has nanoseconds; .NET's time types count in steps of 100.");

    /// <summary>The same time.</summary>
    /// <exception cref="ValueTruncationException">It has nanoseconds that .NET's 100 ns steps cannot hold.</exception>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(ToTimeSpan());

    /// <inheritdoc/>
    public int CompareTo(LocalTime? other) => other is null ? 1 : NanosOfDay.CompareTo(other.NanosOfDay);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => Comparisons.Compare(this, obj);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => Calendar.TimeText(Hour, Minute, Second, Nanosecond);

    /// <summary>Earlier.</summary>
    public static bool operator <(LocalTime left, LocalTime right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(LocalTime left, LocalTime right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(LocalTime left, LocalTime right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(LocalTime left, LocalTime right) => left.CompareTo(right) >= 0;
}
