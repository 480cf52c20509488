using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>How maps stand to each other before their values are looked at: the smaller first, then by their keys in order.</summary>
internal static class MapOrder
{
    /// <summary>Negative, 0 or positive.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    /// <param name="keys">The keys in order, where both have the same; else nothing of use.</param>
    public static int CompareKeys(MapValue left, MapValue right, out string[] keys)
    {
        keys = [];
        if (left.Count != right.Count) return left.Count.CompareTo(right.Count);
        keys = Sorted(left);
        string[] others = Sorted(right);
        for (int i = 0; i < keys.Length; i++)
        {
            int order = StringOrder.Compare(keys[i], others[i]);
            if (order != 0) return order;
        }

        return 0;
    }

    private static string[] Sorted(MapValue map)
    {
        string[] keys = [.. map.Keys];
        Array.Sort(keys, StringOrder.Compare);
        return keys;
    }
}
