namespace PaperGraph.Model.Values;

/// <summary>
/// The order of two values that stand at the same place among the types (<see cref="KindOrder"/>) and hold no others: numbers by their exact value whatever their type,
/// with NaN last and the two zeros the same, strings by code points, instants by time, then by offset, then by the zone's name, durations by mean length.
/// </summary>
public static class ScalarOrder
{
    /// <summary>Negative, 0 or positive.</summary>
    /// <exception cref="ArgumentException">The values are of different types, or hold others.</exception>
    public static int Compare(in Value left, in Value right) => left.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
        ValueKind.Integer or ValueKind.Float => Numbers(left, right),
        ValueKind.String => StringOrder.Compare(left.AsString(), right.AsString()),
        _ => Objects(left, right),
    };

    private static int Numbers(Value left, Value right)
    {
        bool leftIsNaN = NumberOrder.IsNaN(left), rightIsNaN = NumberOrder.IsNaN(right);
        return leftIsNaN || rightIsNaN ? leftIsNaN.CompareTo(rightIsNaN) : NumberOrder.Compare(left, right);
    }

    private static int Objects(Value left, Value right) => (left.As<ValueObject>(), right.As<ValueObject>()) switch
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
