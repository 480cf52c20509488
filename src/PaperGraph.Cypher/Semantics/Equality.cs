using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>
/// The equality of the language (= and IN), which knows "unknown": null equals nothing, not even null, and what holds nulls is equal only as far as
/// it can be told (openCypher, CIP2016-06-14 "Comparability, equality, orderability and equivalence"). NaN equals nothing.
/// </summary>
internal static class Equality
{
    /// <summary>Whether two values are equal; null where nulls leave it open.</summary>
    public static bool? Equals(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return null;
        ValueKind kind = left.Kind;
        if (kind == ValueKind.List) return right.Kind == ValueKind.List ? Lists(left.AsList(), right.AsList()) : false;
        if (kind == ValueKind.Map) return right.Kind == ValueKind.Map ? Maps(left.AsMap(), right.AsMap()) : false;
        return left.Equals(right) && !NumberOrder.IsNaN(left);
    }

    private static bool? Lists(ListValue left, ListValue right)
    {
        if (left.Count != right.Count) return false;
        NestingGuard.Check();
        bool? all = true;
        for (int i = 0; i < left.Count; i++)
        {
            bool? same = Equals(left[i], right[i]);
            if (same is false) return false;
            if (same is null) all = null;
        }

        return all;
    }

    // A key with a null differs from no key.
    private static bool? Maps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count) return false;
        NestingGuard.Check();
        bool? all = true;
        foreach ((string key, Value value) in left)
        {
            if (!right.TryGetValue(key, out Value other)) return false;
            bool? same = Equals(value, other);
            if (same is false) return false;
            if (same is null) all = null;
        }

        return all;
    }
}
