using PaperGraph.Model.Values;
using System.Globalization;

namespace PaperGraph.Bolt.Client;

/// <summary>An amount of time in months, days, seconds and nanoseconds, which are kept apart: months and days differ in length.</summary>
public sealed record Duration : TemporalValue, IComparable<Duration>, IComparable
{
    // Mean Gregorian month: what Neo4j orders durations by.
    private const long SecondsPerMonth = 2_629_746;

    /// <summary>An amount in seconds.</summary>
    public Duration(long seconds)
        : this(0, 0, seconds, 0)
    {
    }

    /// <summary>An amount in seconds and nanoseconds.</summary>
    public Duration(long seconds, int nanos)
        : this(0, 0, seconds, nanos)
    {
    }

    /// <summary>An amount in days, seconds and nanoseconds.</summary>
    public Duration(long days, long seconds, int nanos)
        : this(0, days, seconds, nanos)
    {
    }

    /// <summary>An amount from its parts, each of which may be negative but the nanoseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The nanoseconds are not within one second.</exception>
    public Duration(long months, long days, long seconds, int nanos)
    {
        Calendar.Check(nanos, 0, (int)ProlepticCalendar.NanosPerSecond - 1, nameof(nanos));
        Months = months;
        Days = days;
        Seconds = seconds;
        Nanos = nanos;
    }

    /// <summary>Months.</summary>
    public long Months { get; }

    /// <summary>Days.</summary>
    public long Days { get; }

    /// <summary>Seconds.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds, 0 to 999,999,999.</summary>
    public int Nanos { get; }

    private Int128 AverageNanos =>
        ((Int128)Months * SecondsPerMonth + (Int128)Days * ProlepticCalendar.SecondsPerDay + Seconds) * ProlepticCalendar.NanosPerSecond + Nanos;

    /// <inheritdoc/>
    public int CompareTo(Duration? other) => other is null ? 1 : AverageNanos.CompareTo(other.AverageNanos);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => Comparisons.Compare(this, obj);

    /// <summary>ISO 8601, with each part as it is.</summary>
    public override string ToString()
    {
        Int128 nanos = (Int128)Seconds * ProlepticCalendar.NanosPerSecond + Nanos;
        Int128 absolute = Int128.Abs(nanos);
        string fraction = absolute % ProlepticCalendar.NanosPerSecond == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $".{(long)(absolute % ProlepticCalendar.NanosPerSecond):D9}");
        string sign = nanos < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"P{Months}M{Days}DT{sign}{absolute / ProlepticCalendar.NanosPerSecond}{fraction}S");
    }

    /// <summary>Shorter, with months of average length.</summary>
    public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

    /// <summary>Longer, with months of average length.</summary>
    public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

    /// <summary>Not longer, with months of average length.</summary>
    public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

    /// <summary>Not shorter, with months of average length.</summary>
    public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;
}
