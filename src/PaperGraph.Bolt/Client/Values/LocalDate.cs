using PaperGraph.Model.Values;

namespace PaperGraph.Bolt.Client;

/// <summary>A date or time of the database's type system. Wider than .NET's: years to ±999,999,999, nanoseconds.</summary>
public abstract record TemporalValue;

/// <summary>A date without time and zone.</summary>
public sealed record LocalDate : TemporalValue, IComparable<LocalDate>, IComparable
{
    /// <summary>The date of a <see cref="DateTime"/>.</summary>
    public LocalDate(DateTime date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>The same date.</summary>
    public LocalDate(DateOnly date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>A date from its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public LocalDate(int year, int month, int day)
    {
        Calendar.CheckDate(year, month, day);
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>Year, 0 and negative ones too.</summary>
    public int Year { get; }

    /// <summary>Month, from 1.</summary>
    public int Month { get; }

    /// <summary>Day of the month, from 1.</summary>
    public int Day { get; }

    internal long EpochDay => ProlepticCalendar.ToEpochDay(Year, Month, Day);

    /// <summary>Midnight of this date.</summary>
    /// <exception cref="ValueOverflowException">.NET has no such year.</exception>
    public DateTime ToDateTime() => ToDateOnly().ToDateTime(TimeOnly.MinValue);

    /// <summary>The same date.</summary>
    /// <exception cref="ValueOverflowException">.NET has no such year.</exception>
    public DateOnly ToDateOnly() => Year is >= 1 and <= 9999
        ? new DateOnly(Year, Month, Day)
        : throw new ValueOverflowException($"{this} is outside of the years 1 to 9999 of .NET's date types.");

    /// <inheritdoc/>
    public int CompareTo(LocalDate? other) => other is null ? 1 : EpochDay.CompareTo(other.EpochDay);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => Comparisons.Compare(this, obj);

    /// <summary>ISO 8601.</summary>
    public override string ToString() => Calendar.DateText(Year, Month, Day);

    /// <summary>Earlier.</summary>
    public static bool operator <(LocalDate left, LocalDate right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(LocalDate left, LocalDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(LocalDate left, LocalDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(LocalDate left, LocalDate right) => left.CompareTo(right) >= 0;
}

internal static class Comparisons
{
    internal static int Compare<T>(T value, object? other)
        where T : class, IComparable<T> => other switch
    {
        null => 1,
        T same => value.CompareTo(same),
        _ => throw new ArgumentException($"A {typeof(T).Name} cannot be compared with a {other.GetType().Name}.", nameof(other)),
    };
}
