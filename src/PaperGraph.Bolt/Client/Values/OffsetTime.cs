using PaperGraph.Model.Values;

namespace PaperGraph.Bolt.Client;

/// <summary>A time of day with an offset from UTC.</summary>
public sealed record OffsetTime : TemporalValue, IComparable<OffsetTime>, IComparable
{
    /// <summary>The largest offset, ±18 hours, in seconds.</summary>
    internal const int MaxOffset = 64_800;

    /// <summary>The time of day of a <see cref="DateTime"/> at an offset.</summary>
    public OffsetTime(DateTime time, TimeSpan offset)
        : this(time.TimeOfDay, offset)
    {
    }

    /// <summary>The time that lies this long after midnight, at an offset.</summary>
    public OffsetTime(TimeSpan time, TimeSpan offset)
        : this(new LocalTime(time), (int)offset.TotalSeconds)
    {
    }

    /// <summary>A time from its parts.</summary>
    public OffsetTime(int hour, int minute, int second, int offsetSeconds)
        : this(hour, minute, second, 0, offsetSeconds)
    {
    }

    /// <summary>A time from its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time, or the offset is beyond ±18 hours.</exception>
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
        : this(new LocalTime(hour, minute, second, nanosecond), offsetSeconds)
    {
    }

    internal OffsetTime(LocalTime time, int offsetSeconds)
    {
        Calendar.Check(offsetSeconds, -MaxOffset, MaxOffset, nameof(offsetSeconds));
        Time = time;
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>Hour, from 0.</summary>
    public int Hour => Time.Hour;

    /// <summary>Minute.</summary>
    public int Minute => Time.Minute;

    /// <summary>Second.</summary>
    public int Second => Time.Second;

    /// <summary>Nanosecond of the second.</summary>
    public int Nanosecond => Time.Nanosecond;

    /// <summary>Offset from UTC in seconds, positive to the east.</summary>
    public int OffsetSeconds { get; }

    internal LocalTime Time { get; }

    private long UtcNanos => Time.NanosOfDay - OffsetSeconds * ProlepticCalendar.NanosPerSecond;

    /// <inheritdoc/>
    public int CompareTo(OffsetTime? other) => other is null ? 1 : UtcNanos.CompareTo(other.UtcNanos);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => Comparisons.Compare(this, obj);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => Time + Calendar.OffsetText(OffsetSeconds);

    /// <summary>Earlier.</summary>
    public static bool operator <(OffsetTime left, OffsetTime right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(OffsetTime left, OffsetTime right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(OffsetTime left, OffsetTime right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(OffsetTime left, OffsetTime right) => left.CompareTo(right) >= 0;
}
