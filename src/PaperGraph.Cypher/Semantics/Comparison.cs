using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>
/// The comparisons of the language (&lt;, &lt;=, &gt;, &gt;=): numbers among each other, and else values of the same type. What differs in type is "unknown".
/// Lists go item by item; maps by size, then keys, then values; instants at the same time by offset. Durations and points have an order only where they
/// are equal: a month has no fixed number of days, and the plane no first point.
/// </summary>
internal static class Comparison
{
    private enum Outcome
    {
        Less = -1,
        Equal = 0,
        Greater = 1,

        /// <summary>NaN is there: every comparison is false.</summary>
        Unordered,

        /// <summary>Nulls or types leave it open.</summary>
        Unknown,
    }

    /// <summary>Negative, 0 or positive; null where the values cannot be compared or NaN is among them.</summary>
    public static int? Compare(Value left, Value right) => Order(left, right) is var outcome and not (Outcome.Unordered or Outcome.Unknown) ? (int)outcome : null;

    /// <summary>Whether a comparison holds; null where that is unknown.</summary>
    public static bool? Holds(ComparisonOperator comparison, Value left, Value right)
    {
        if (comparison == ComparisonOperator.Equal) return Equality.Equals(left, right);
        if (comparison == ComparisonOperator.NotEqual) return !Equality.Equals(left, right);
        Outcome outcome = Order(left, right);
        if (outcome == Outcome.Unknown) return null;
        return comparison switch
        {
            ComparisonOperator.Less => outcome == Outcome.Less,
            ComparisonOperator.LessOrEqual => outcome is Outcome.Less or Outcome.Equal,
            ComparisonOperator.Greater => outcome == Outcome.Greater,
            _ => outcome is Outcome.Greater or Outcome.Equal,
        };
    }

    private static Outcome Order(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Outcome.Unknown;
        if (left.IsNumber && right.IsNumber)
        {
            return NumberOrder.IsNaN(left) || NumberOrder.IsNaN(right) ? Outcome.Unordered : Sign(NumberOrder.Compare(left, right));
        }

        ValueKind kind = left.Kind;
        if (kind != right.Kind) return Outcome.Unknown;
        return kind switch
        {
            ValueKind.String => Sign(StringOrder.Compare(left.AsString(), right.AsString())),
            ValueKind.List => Lists(left.AsList(), right.AsList()),
            ValueKind.Map => Maps(left.AsMap(), right.AsMap()),
            ValueKind.Duration or ValueKind.Point => left.Equals(right) ? Outcome.Equal : Outcome.Unknown,
            _ => Sign(ValueOrder.Instance.Compare(left, right)),
        };
    }

    private static Outcome Lists(ListValue left, ListValue right)
    {
        NestingGuard.Check();
        int shared = Math.Min(left.Count, right.Count);
        for (int i = 0; i < shared; i++)
        {
            Outcome outcome = Order(left[i], right[i]);
            if (outcome != Outcome.Equal) return outcome;
        }

        return Sign(left.Count.CompareTo(right.Count));
    }

    private static Outcome Maps(MapValue left, MapValue right)
    {
        NestingGuard.Check();
        int order = MapOrder.CompareKeys(left, right, out string[] keys);
        if (order != 0) return Sign(order);
        foreach (string key in keys)
        {
            Outcome outcome = Order(left[key], right[key]);
            if (outcome != Outcome.Equal) return outcome;
        }

        return Outcome.Equal;
    }

    private static Outcome Sign(int order) => (Outcome)Math.Sign(order);
}
