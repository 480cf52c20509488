using System.Globalization;
using System.Text;

namespace PaperGraph.Model.Values;

/// <summary>An amount of time in months, days, seconds and nanoseconds, which are kept apart: months and days differ in length.</summary>
/// <param name="months">Months.</param>
/// <param name="days">Days.</param>
/// <param name="seconds">Seconds.</param>
/// <param name="nanos">Nanoseconds, 0 to 999,999,999.</param>
public sealed class DurationValue(long months, long days, long seconds, int nanos) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Duration;

    /// <summary>Months.</summary>
    public long Months { get; } = months;

    /// <summary>Days.</summary>
    public long Days { get; } = days;

    /// <summary>Seconds, rounded down where there are nanoseconds.</summary>
    public long Seconds { get; } = seconds;

    /// <summary>Nanoseconds, 0 to 999,999,999.</summary>
    public int Nanos { get; } = nanos;

    /// <summary>Length in nanoseconds with months of the mean Gregorian length (2,629,746 s): what durations are ordered by.</summary>
    public Int128 MeanNanos => (((Int128)Months * 2_629_746 + (Int128)Days * ProlepticCalendar.SecondsPerDay + Seconds) * ProlepticCalendar.NanosPerSecond) + Nanos;

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is DurationValue other && other.Months == Months && other.Days == Days && other.Seconds == Seconds && other.Nanos == Nanos;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    /// <summary>ISO 8601, as Neo4j writes it: months as years and months, seconds as hours, minutes and seconds; PT0S for none.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Part(text, Months / 12, 'Y');
        Part(text, Months % 12, 'M');
        Part(text, Days, 'D');
        Int128 nanos = ((Int128)Seconds * ProlepticCalendar.NanosPerSecond) + Nanos;
        if (nanos != 0)
        {
            text.Append('T');
            var seconds = (long)(nanos / ProlepticCalendar.NanosPerSecond);
            Part(text, seconds / 3600, 'H');
            Part(text, seconds / 60 % 60, 'M');
            Int128 rest = nanos % ((Int128)60 * ProlepticCalendar.NanosPerSecond);
            if (rest != 0)
            {
                var whole = (long)Int128.Abs(rest / ProlepticCalendar.NanosPerSecond);
                var fraction = (long)Int128.Abs(rest % ProlepticCalendar.NanosPerSecond);
                text.Append(rest < 0 ? "-" : "").Append(whole.ToString(CultureInfo.InvariantCulture));
                if (fraction != 0) text.Append('.').Append(fraction.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
                text.Append('S');
            }
        }

        return text.Length == 1 ? "PT0S" : text.ToString();

        static void Part(StringBuilder text, long value, char unit)
        {
            if (value != 0) text.Append(value.ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }
}
