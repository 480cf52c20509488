using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>The operator IN, and what it and others take for a list.</summary>
internal static class Membership
{
    /// <summary>Whether a list has an item equal to a value: unknown where only nulls could be it.</summary>
    public static bool? In(Value value, Value list)
    {
        if (list.IsNull) return null;
        ReadOnlySpan<Value> items = ItemsOf(list);
        if (value.IsNull) return items.IsEmpty ? false : null;
        bool? found = false;
        foreach (Value item in items)
        {
            bool? same = Equality.Equals(value, item);
            if (same is true) return true;
            if (same is null) found = null;
        }

        return found;
    }

    /// <summary>The items of a list. As in Neo4j anything else, where a list is wanted, is taken for a list of itself; null has none.</summary>
    public static ReadOnlySpan<Value> ItemsOf(Value list) => list.Kind switch
    {
        ValueKind.List => list.AsList().Span,
        ValueKind.Null => [],
        _ => new Value[] { list },
    };
}
