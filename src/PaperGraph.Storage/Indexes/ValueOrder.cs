using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Indexes;

/// <summary>
/// The total order of property values by which indexes are kept: kinds in the order of openCypher's orderability, numbers by their exact
/// value whatever their type with NaN last, strings by UTF-16 code units, instants first by time and then by offset and zone.
/// </summary>
internal static class ValueOrder
{
    public static int Compare(in Value left, in Value right)
    {
        if (left.IsInteger && right.IsInteger) return left.AsInteger().CompareTo(right.AsInteger());
        ValueKind kind = left.Kind;
        int rank = Rank(kind);
        int difference = rank - Rank(right.Kind);
        if (difference != 0) return difference;
        return kind switch
        {
            ValueKind.String => string.CompareOrdinal(left.AsString(), right.AsString()),
            ValueKind.Integer or ValueKind.Float => Numbers(left, right),
            ValueKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
            ValueKind.List => Lists(left.AsList(), right.AsList()),
            ValueKind.Null => 0,
            _ => Objects(left.As<ValueObject>()!, right.As<ValueObject>()!),
        };
    }

    /// <summary>Where a kind stands among the kinds; integers and floats stand together.</summary>
    public static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.List => 1,
        ValueKind.Point => 2,
        ValueKind.DateTime => 3,
        ValueKind.LocalDateTime => 4,
        ValueKind.Date => 5,
        ValueKind.Time => 6,
        ValueKind.LocalTime => 7,
        ValueKind.Duration => 8,
        ValueKind.String => 9,
        ValueKind.Boolean => 10,
        ValueKind.Integer or ValueKind.Float => 11,
        ValueKind.Null => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No property has this kind of value."),
    };

    private static int Numbers(in Value left, in Value right)
    {
        if (left.IsFloat && right.IsFloat) return Floats(left.AsFloat(), right.AsFloat());
        return left.IsInteger ? IntegerAndFloat(left.AsInteger(), right.AsFloat()) : -IntegerAndFloat(right.AsInteger(), left.AsFloat());
    }

    private static int Floats(double left, double right) =>
        double.IsNaN(left) ? (double.IsNaN(right) ? 0 : 1) : double.IsNaN(right) ? -1 : left < right ? -1 : left > right ? 1 : 0;

    /// <summary>Exact also beyond 2^53, where a double does not tell neighbouring integers apart.</summary>
    private static int IntegerAndFloat(long integer, double number)
    {
        if (double.IsNaN(number) || number >= 9223372036854775808.0) return -1;
        if (number < -9223372036854775808.0) return 1;
        int whole = integer.CompareTo((long)number);
        return whole != 0 ? whole : 0.0.CompareTo(number - Math.Truncate(number));
    }

    private static int Lists(ListValue left, ListValue right)
    {
        int shared = Math.Min(left.Count, right.Count);
        for (int i = 0; i < shared; i++)
        {
            int difference = Compare(left[i], right[i]);
            if (difference != 0) return difference;
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int Objects(ValueObject left, ValueObject right) => (left, right) switch
    {
        (DateValue a, DateValue b) => a.EpochDay.CompareTo(b.EpochDay),
        (LocalTimeValue a, LocalTimeValue b) => a.NanosOfDay.CompareTo(b.NanosOfDay),
        (TimeValue a, TimeValue b) => First(a.UtcNanos.CompareTo(b.UtcNanos), a.OffsetSeconds.CompareTo(b.OffsetSeconds)),
        (LocalDateTimeValue a, LocalDateTimeValue b) => First(a.EpochDay.CompareTo(b.EpochDay), a.NanosOfDay.CompareTo(b.NanosOfDay)),
        (DateTimeValue a, DateTimeValue b) => First(
            a.EpochSecond.CompareTo(b.EpochSecond),
            a.Nanos.CompareTo(b.Nanos),
            a.OffsetSeconds.CompareTo(b.OffsetSeconds),
            string.CompareOrdinal(a.ZoneId, b.ZoneId)),
        (DurationValue a, DurationValue b) => First(
            a.MeanNanos.CompareTo(b.MeanNanos), a.Months.CompareTo(b.Months), a.Days.CompareTo(b.Days), a.Seconds.CompareTo(b.Seconds)),
        (PointValue a, PointValue b) => First(
            a.Srid.CompareTo(b.Srid), a.X.CompareTo(b.X), a.Y.CompareTo(b.Y), Nullable.Compare(a.Z, b.Z)),
        _ => throw new ArgumentException($"A {left.Kind} and a {right.Kind} have no order."),
    };

    private static int First(params ReadOnlySpan<int> differences)
    {
        foreach (int difference in differences)
        {
            if (difference != 0) return difference;
        }

        return 0;
    }
}
