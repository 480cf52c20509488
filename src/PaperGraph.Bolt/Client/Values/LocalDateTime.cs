using PaperGraph.Model.Values;

namespace PaperGraph.Bolt.Client;

/// <summary>A date and time without zone.</summary>
public sealed record LocalDateTime : TemporalValue, IComparable<LocalDateTime>, IComparable
{
    /// <summary>The same date and time; the kind of <paramref name="dateTime"/> plays no part.</summary>
    public LocalDateTime(DateTime dateTime)
        : this(new LocalDate(dateTime), new LocalTime(dateTime))
    {
    }

    /// <summary>A date and time from its parts.</summary>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second)
        : this(year, month, day, hour, minute, second, 0)
    {
    }

    /// <summary>A date and time from its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date or time.</exception>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
        : this(new LocalDate(year, month, day), new LocalTime(hour, minute, second, nanosecond))
    {
    }

    internal LocalDateTime(LocalDate date, LocalTime time)
    {
        Date = date;
        Time = time;
    }

    /// <summary>Year, 0 and negative ones too.</summary>
    public int Year => Date.Year;

    /// <summary>Month, from 1.</summary>
    public int Month => Date.Month;

    /// <summary>Day of the month, from 1.</summary>
    public int Day => Date.Day;

    /// <summary>Hour, from 0.</summary>
    public int Hour => Time.Hour;

    /// <summary>Minute.</summary>
    public int Minute => Time.Minute;

    /// <summary>Second.</summary>
    public int Second => Time.Second;

    /// <summary>Nanosecond of the second.</summary>
    public int Nanosecond => Time.Nanosecond;

    internal LocalDate Date { get; }

    internal LocalTime Time { get; }

    internal long EpochSeconds => Date.EpochDay * ProlepticCalendar.SecondsPerDay + Time.NanosOfDay / ProlepticCalendar.NanosPerSecond;

    internal static LocalDateTime FromEpoch(long seconds, int nanosecond)
    {
        long day = ProlepticCalendar.FloorDivide(seconds, ProlepticCalendar.SecondsPerDay);
        (int year, int month, int dayOfMonth) = ProlepticCalendar.FromEpochDay(day);
        long secondOfDay = seconds - day * ProlepticCalendar.SecondsPerDay;
        return new LocalDateTime(
            new LocalDate(year, month, dayOfMonth), LocalTime.FromNanosOfDay(secondOfDay * ProlepticCalendar.NanosPerSecond + nanosecond));
    }

    /// <summary>The same date and time, of no kind.</summary>
    /// <exception cref="ValueOverflowException">.NET has no such year.</exception>
    /// <exception cref="ValueTruncationException">It has nanoseconds that .NET's 100 ns steps cannot hold.</exception>
    public DateTime ToDateTime() => Date.ToDateTime() + Time.ToTimeSpan();

    /// <inheritdoc/>
    public int CompareTo(LocalDateTime? other)
    {
        if (other is null) return 1;
        int days = Date.CompareTo(other.Date);
        return days != 0 ? days : Time.CompareTo(other.Time);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => Comparisons.Compare(this, obj);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => $"{Date}T{Time}";

    /// <summary>Earlier.</summary>
    public static bool operator <(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) >= 0;
}
