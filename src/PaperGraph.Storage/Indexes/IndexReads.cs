using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Indexes;

/// <summary>Turns what a reader asks of an index into a walk over it.</summary>
internal static class IndexReads
{
    /// <summary>Below all entries.</summary>
    public static IndexEntry First => IndexEntry.Before(Value.Of(ListValue.Empty));

    /// <summary>Entities with exactly these values.</summary>
    public static IIdCursor Equal(IndexSlot slot, Func<ValueIndex?> index, ReadOnlySpan<Value> values)
    {
        if (values.Length != slot.Keys.Length)
        {
            throw new ArgumentException($"The index '{slot.Definition.Name}' is on {slot.Keys.Length} properties, not {values.Length}.");
        }

        foreach (Value value in values)
        {
            // No property is null, a map or an entity, and NaN equals nothing.
            if (!IsIndexable(value) || (value.IsFloat && double.IsNaN(value.AsFloat()))) return EmptyCursor.Instance;
        }

        Value key = values.Length == 1 ? values[0] : Value.List(values.ToArray());
        return new TreeCursor(index, IndexEntry.Before(key), value => ValueOrder.Compare(value, key) == 0);
    }

    /// <summary>Entities with values between bounds. A bound of some kind of value admits only values that compare with it.</summary>
    public static IIdCursor Range(IndexSlot slot, Func<ValueIndex?> index, RangeBound? lower, RangeBound? upper)
    {
        RequireSingle(slot);
        if (lower is null && upper is null) return new TreeCursor(index, First, _ => true);
        Value sample = (lower ?? upper)!.Value.Value;
        if (!Bounds(lower) || !Bounds(upper)) return EmptyCursor.Instance;
        int rank = KindOrder.Of(sample.Kind);
        if (upper is { } bound && KindOrder.Of(bound.Value.Kind) != rank) return EmptyCursor.Instance;
        IndexEntry from = lower is not { } low
            ? IndexEntry.Before(LeastLike(sample.Kind))
            : low.Inclusive ? IndexEntry.Before(low.Value) : IndexEntry.After(low.Value);
        return new TreeCursor(index, from, value => KindOrder.Of(value.Kind) == rank && !IsNaN(value) && IsBelow(value, upper));
    }

    /// <summary>Entities whose text matches.</summary>
    public static IIdCursor Text(IndexSlot slot, Func<ValueIndex?> index, TextMatch match, string text)
    {
        RequireSingle(slot);
        if (match == TextMatch.StartsWith)
        {
            return new TreeCursor(
                index,
                IndexEntry.Before(Value.String(text)),
                value => value.Kind == ValueKind.String && value.AsString().StartsWith(text, StringComparison.Ordinal));
        }

        return new TreeCursor(
            index,
            IndexEntry.Before(Value.String("")),
            value => value.Kind == ValueKind.String,
            match == TextMatch.EndsWith
                ? value => value.AsString().EndsWith(text, StringComparison.Ordinal)
                : value => value.AsString().Contains(text, StringComparison.Ordinal));
    }

    private static bool IsBelow(Value value, RangeBound? upper) =>
        upper is not { } bound || (ValueOrder.Compare(value, bound.Value) is var order && (order < 0 || (order == 0 && bound.Inclusive)));

    private static bool Bounds(RangeBound? bound) => bound is not { } given || (IsIndexable(given.Value) && !IsNaN(given.Value));

    private static bool IsNaN(Value value) => value.IsFloat && double.IsNaN(value.AsFloat());

    private static bool IsIndexable(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path => false,
        ValueKind.List => value.AsList().All(IsIndexable),
        _ => true,
    };

    private static void RequireSingle(IndexSlot slot)
    {
        if (slot.Keys.Length != 1 || slot.Definition.Kind is IndexKind.FullText or IndexKind.Vector)
        {
            throw new ArgumentException($"The index '{slot.Definition.Name}' is not by the value of one property.");
        }
    }

    /// <summary>A value that is below all others that compare with a kind.</summary>
    private static Value LeastLike(ValueKind kind) => kind switch
    {
        ValueKind.List => Value.Of(ListValue.Empty),
        ValueKind.Point => Value.Of(new PointValue(int.MinValue, double.NaN, double.NaN, null)),
        ValueKind.DateTime => Value.Of(new DateTimeValue(long.MinValue, 0, int.MinValue, null)),
        ValueKind.LocalDateTime => Value.Of(new LocalDateTimeValue(long.MinValue, 0)),
        ValueKind.Date => Value.Of(new DateValue(long.MinValue)),
        ValueKind.Time => Value.Of(new TimeValue(-ProlepticCalendar.NanosPerDay * 4, 0)),
        ValueKind.LocalTime => Value.Of(new LocalTimeValue(long.MinValue)),
        ValueKind.Duration => Value.Of(new DurationValue(long.MinValue, long.MinValue, long.MinValue, 0)),
        ValueKind.String => Value.String(""),
        ValueKind.Boolean => Value.False,
        _ => Value.Float(double.NegativeInfinity),
    };
}
