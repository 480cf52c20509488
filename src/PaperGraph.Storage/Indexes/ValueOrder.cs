using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Indexes;

/// <summary>
/// The total order of property values by which indexes are kept: that of the query language (<see cref="KindOrder"/>, <see cref="ScalarOrder"/>), in which
/// the two zeros are one value.
/// </summary>
internal static class ValueOrder
{
    public static int Compare(in Value left, in Value right)
    {
        if (left.IsInteger && right.IsInteger) return left.AsInteger().CompareTo(right.AsInteger());
        ValueKind kind = left.Kind;
        int difference = KindOrder.Of(kind) - KindOrder.Of(right.Kind);
        if (difference != 0) return difference;
        return kind == ValueKind.List ? Lists(left.AsList(), right.AsList()) : ScalarOrder.Compare(left, right);
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
}
