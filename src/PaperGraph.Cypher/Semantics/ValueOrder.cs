using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>
/// The total order of all values: that of ORDER BY, min() and max() (openCypher's orderability). Types follow each other as map, node, relationship, list, path,
/// point, zoned datetime, local datetime, date, zoned time, local time, duration, string, boolean, number, null; NaN is the last number. Values are the same
/// here exactly if <see cref="Value.Equals(Value)"/> says so, but for the two zeros: they are equal, and the negative one comes first, as in Neo4j.
/// </summary>
internal sealed class ValueOrder : IComparer<Value>
{
    private ValueOrder()
    {
    }

    /// <summary>The order.</summary>
    public static ValueOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Value x, Value y)
    {
        if (x.IsInteger && y.IsInteger) return x.AsInteger().CompareTo(y.AsInteger());
        ValueKind kind = x.Kind;
        int difference = KindOrder.Of(kind) - KindOrder.Of(y.Kind);
        if (difference != 0) return difference;
        return kind switch
        {
            ValueKind.Integer or ValueKind.Float => Numbers(x, y),
            ValueKind.Node => x.AsNodeId().CompareTo(y.AsNodeId()),
            ValueKind.Relationship => x.AsRelationshipId().CompareTo(y.AsRelationshipId()),
            ValueKind.List => Lists(x.AsList(), y.AsList()),
            ValueKind.Map => Maps(x.AsMap(), y.AsMap()),
            ValueKind.Path => Paths(x.AsPath(), y.AsPath()),
            _ => ScalarOrder.Compare(x, y),
        };
    }

    private static int Numbers(Value left, Value right)
    {
        int order = ScalarOrder.Compare(left, right);
        // The two zeros are equal, but have an order.
        return order != 0 || !left.IsFloat || !right.IsFloat ? order : double.IsNegative(right.AsFloat()).CompareTo(double.IsNegative(left.AsFloat()));
    }

    private int Lists(ListValue left, ListValue right)
    {
        NestingGuard.Check();
        int shared = Math.Min(left.Count, right.Count);
        for (int i = 0; i < shared; i++)
        {
            int order = Compare(left[i], right[i]);
            if (order != 0) return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    private int Maps(MapValue left, MapValue right)
    {
        NestingGuard.Check();
        int order = MapOrder.CompareKeys(left, right, out string[] keys);
        for (int i = 0; i < keys.Length && order == 0; i++) order = Compare(left[keys[i]], right[keys[i]]);
        return order;
    }

    // Node by relationship by node, as the path is walked; a path comes before those that go on from its end.
    private static int Paths(PathValue left, PathValue right)
    {
        int order = left.Nodes[0].AsNodeId().CompareTo(right.Nodes[0].AsNodeId());
        for (int i = 0; i < Math.Min(left.Length, right.Length) && order == 0; i++)
        {
            order = left.Relationships[i].AsRelationshipId().CompareTo(right.Relationships[i].AsRelationshipId());
            if (order == 0) order = left.Nodes[i + 1].AsNodeId().CompareTo(right.Nodes[i + 1].AsNodeId());
        }

        return order != 0 ? order : left.Length.CompareTo(right.Length);
    }
}
