using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>The order of temporal values, durations and points of one type. Instants go by time, then by offset, then by the zone's name; durations by mean length.</summary>
internal static class InstantOrder
{
    /// <summary>Negative, 0 or positive; both values are of the same type.</summary>
    public static int Compare(Value left, Value right) => (left.As<ValueObject>(), right.As<ValueObject>()) switch
    {
        (DateValue a, DateValue b) => a.EpochDay.CompareTo(b.EpochDay),
        (LocalTimeValue a, LocalTimeValue b) => a.NanosOfDay.CompareTo(b.NanosOfDay),
        (TimeValue a, TimeValue b) => First(a.UtcNanos.CompareTo(b.UtcNanos), a.OffsetSeconds.CompareTo(b.OffsetSeconds)),
        (LocalDateTimeValue a, LocalDateTimeValue b) => First(a.EpochDay.CompareTo(b.EpochDay), a.NanosOfDay.CompareTo(b.NanosOfDay)),
        (DateTimeValue a, DateTimeValue b) => First(
            a.EpochSecond.CompareTo(b.EpochSecond), a.Nanos.CompareTo(b.Nanos), a.OffsetSeconds.CompareTo(b.OffsetSeconds), string.CompareOrdinal(a.ZoneId, b.ZoneId)),
        (DurationValue a, DurationValue b) => First(
            a.MeanNanos.CompareTo(b.MeanNanos), a.Months.CompareTo(b.Months), a.Days.CompareTo(b.Days), a.Seconds.CompareTo(b.Seconds)),
        (PointValue a, PointValue b) => First(a.Srid.CompareTo(b.Srid), a.X.CompareTo(b.X), a.Y.CompareTo(b.Y), Nullable.Compare(a.Z, b.Z)),
        var (a, b) => throw new ArgumentException($"{a} and {b} are no temporal values, durations or points of one type."),
    };

    private static int First(params ReadOnlySpan<int> orders)
    {
        foreach (int order in orders)
        {
            if (order != 0) return order;
        }

        return 0;
    }
}
