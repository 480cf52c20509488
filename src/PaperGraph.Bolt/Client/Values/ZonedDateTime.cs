using PaperGraph.Model.Values;

namespace PaperGraph.Bolt.Client;

/// <summary>A moment and the zone it is told in.</summary>
public sealed record ZonedDateTime : TemporalValue, IComparable<ZonedDateTime>, IComparable
{
    private readonly LocalDateTime? _local;

    /// <summary>A moment from the seconds since 1970-01-01T00:00:00Z.</summary>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Calendar.Check(nanos, 0, (int)ProlepticCalendar.NanosPerSecond - 1, nameof(nanos));
        UtcSeconds = utcSeconds;
        Nanosecond = nanos;
        Zone = zone;
        try
        {
            _local = LocalDateTime.FromEpoch(checked(utcSeconds + zone.OffsetAtUtc(utcSeconds)), nanos);
        }
        catch (TimeZoneNotFoundException)
        {
            // A server may know zones that this machine does not. The moment itself is complete; asking for local parts throws.
        }
    }

    /// <summary>A moment from the 100 ns ticks since 1970-01-01T00:00:00Z.</summary>
    public ZonedDateTime(long ticks, Zone zone)
        : this(
            ProlepticCalendar.FloorDivide(ticks, TimeSpan.TicksPerSecond),
            (int)(ticks - ProlepticCalendar.FloorDivide(ticks, TimeSpan.TicksPerSecond) * TimeSpan.TicksPerSecond) * Calendar.NanosPerTick,
            zone)
    {
    }

    /// <summary>The same moment at the same offset.</summary>
    public ZonedDateTime(DateTimeOffset dateTimeOffset)
        : this(dateTimeOffset.UtcTicks - DateTime.UnixEpoch.Ticks, Zone.Of((int)dateTimeOffset.Offset.TotalSeconds))
    {
    }

    /// <summary>A <see cref="DateTime"/> at an offset: the moment itself if its kind is UTC, else local time at that offset.</summary>
    public ZonedDateTime(DateTime dateTime, TimeSpan offset)
        : this(dateTime, (int)offset.TotalSeconds)
    {
    }

    /// <summary>A <see cref="DateTime"/> at an offset: the moment itself if its kind is UTC, else local time at that offset.</summary>
    public ZonedDateTime(DateTime dateTime, int offsetSeconds)
        : this(dateTime, Zone.Of(offsetSeconds))
    {
    }

    /// <summary>A <see cref="DateTime"/> in a named zone: the moment itself if its kind is UTC, else local time there.</summary>
    /// <exception cref="TimeZoneNotFoundException">The kind is not UTC and this machine does not know the zone.</exception>
    public ZonedDateTime(DateTime dateTime, string zoneId)
        : this(dateTime, Zone.Of(zoneId))
    {
    }

    private ZonedDateTime(DateTime dateTime, Zone zone)
        : this(UtcTicks(dateTime, zone), zone)
    {
    }

    /// <summary>Year, 0 and negative ones too, in the zone.</summary>
    public int Year => Local.Year;

    /// <summary>Month, from 1, in the zone.</summary>
    public int Month => Local.Month;

    /// <summary>Day of the month, from 1, in the zone.</summary>
    public int Day => Local.Day;

    /// <summary>Hour, from 0, in the zone.</summary>
    public int Hour => Local.Hour;

    /// <summary>Minute, in the zone.</summary>
    public int Minute => Local.Minute;

    /// <summary>Second.</summary>
    public int Second => Local.Second;

    /// <summary>Nanosecond of the second.</summary>
    public int Nanosecond { get; }

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    public long UtcSeconds { get; }

    /// <summary>The zone.</summary>
    public Zone Zone { get; }

    /// <summary>Offset from UTC in seconds at this moment.</summary>
    public int OffsetSeconds => Zone.OffsetAtUtc(UtcSeconds);

    /// <summary>Date and time in the zone.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    public LocalDateTime LocalDateTime => Local;

    private LocalDateTime Local => _local
        ?? throw new TimeZoneNotFoundException($"This machine does not know the time zone {Zone}; only UtcSeconds can be told.");

    internal static ZonedDateTime FromLocal(long localSeconds, int nanos, Zone zone) =>
        new(localSeconds - zone.OffsetAtLocal(localSeconds), nanos, zone);

    /// <summary>The same moment at the offset of the zone.</summary>
    /// <exception cref="ValueOverflowException">.NET has no such year.</exception>
    /// <exception cref="ValueTruncationException">It has nanoseconds or an offset that .NET cannot hold.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        DateTime local = Local.ToDateTime();
        int offset = OffsetSeconds;
        if (offset % 60 != 0) throw new ValueTruncationException($"{this} has an offset with seconds, which .NET cannot hold.");
        return new DateTimeOffset(local, TimeSpan.FromSeconds(offset));
    }

    /// <inheritdoc/>
    public bool Equals(ZonedDateTime? other) =>
        other is not null && UtcSeconds == other.UtcSeconds && Nanosecond == other.Nanosecond && Zone == other.Zone;

    /// <inheritdoc/>
    public override int GetHashCode() => UtcSeconds.GetHashCode() ^ Nanosecond;

    /// <inheritdoc/>
    public int CompareTo(ZonedDateTime? other)
    {
        if (other is null) return 1;
        int seconds = UtcSeconds.CompareTo(other.UtcSeconds);
        return seconds != 0 ? seconds : Nanosecond.CompareTo(other.Nanosecond);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => Comparisons.Compare(this, obj);

    /// <summary>ISO 8601, with the name of the zone in brackets.</summary>
    public override string ToString() => _local is null
        ? $"{LocalDateTime.FromEpoch(UtcSeconds, Nanosecond)}Z{Zone}"
        : $"{_local}{Calendar.OffsetText(OffsetSeconds)}{(Zone is ZoneId ? Zone.ToString() : "")}";

    private static long UtcTicks(DateTime dateTime, Zone zone)
    {
        long ticks = dateTime.Ticks - DateTime.UnixEpoch.Ticks;
        return dateTime.Kind == DateTimeKind.Utc
            ? ticks
            : ticks - zone.OffsetAtLocal(ProlepticCalendar.FloorDivide(ticks, TimeSpan.TicksPerSecond)) * TimeSpan.TicksPerSecond;
    }

    /// <summary>Earlier.</summary>
    public static bool operator <(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) >= 0;
}
