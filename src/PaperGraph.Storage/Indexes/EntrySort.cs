using System.Numerics;
using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Indexes;

/// <summary>
/// Sorts the entries of an index that is made at once. Texts and integers are put in order by radix on 8 bytes of each: comparing whole values waits
/// for memory at each step. Only what these leave together is compared.
/// </summary>
internal static class EntrySort
{
    private const int RadixBits = 8;

    /// <summary>Sorts entries.</summary>
    /// <param name="entries">Entries whose entities ascend.</param>
    /// <returns>The same entries by value and entity.</returns>
    public static IndexEntry[] Sorted(IndexEntry[] entries)
    {
        if (entries.Length == 0) return entries;
        if (Array.TrueForAll(entries, entry => entry.Key.IsInteger)) return ByKeys(entries, IntegerKeys(entries));
        if (Array.TrueForAll(entries, entry => entry.Key.Kind == ValueKind.String)) return Compared(entries, TextKeys(entries));
        Array.Sort(entries);
        return entries;
    }

    private static IndexEntry[] Compared(IndexEntry[] entries, ulong[] keys)
    {
        IndexEntry[] sorted = ByKeys(entries, keys);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) sorted.AsSpan(start, end - start).Sort();
        }

        return sorted;
    }

    private static ulong[] IntegerKeys(IndexEntry[] entries) => Array.ConvertAll(entries, entry => (ulong)entry.Key.AsInteger() ^ (1UL << 63));

    /// <summary>For each text the 8 characters behind what all begin with, in a byte each; where one does not fit into a byte, it is the last.</summary>
    private static ulong[] TextKeys(IndexEntry[] entries)
    {
        string first = entries[0].Key.AsString();
        int shared = first.Length;
        foreach (IndexEntry entry in entries) shared = entry.Key.AsString().AsSpan().CommonPrefixLength(first.AsSpan(0, shared));
        return Array.ConvertAll(entries, entry => TextKey(entry.Key.AsString().AsSpan(shared)));
    }

    private static ulong TextKey(ReadOnlySpan<char> text)
    {
        ulong key = 0;
        for (int i = 0; i < Math.Min(text.Length, sizeof(ulong)); i++)
        {
            // The end of a text is below all characters. All above U+00FD, which are above the others, are one here.
            int rank = Math.Min(text[i] + 1, byte.MaxValue);
            key |= (ulong)rank << (8 * (sizeof(ulong) - 1 - i));
            if (rank == byte.MaxValue) break;
        }

        return key;
    }

    /// <summary>Entries in order of their keys, and as given where these are the same; the keys are sorted too.</summary>
    private static IndexEntry[] ByKeys(IndexEntry[] entries, ulong[] keys)
    {
        if (Ascend(keys)) return entries;
        ulong differing = 0;
        foreach (ulong key in keys) differing |= key ^ keys[0];
        var from = new (ulong Key, int At)[keys.Length];
        var to = new (ulong Key, int At)[keys.Length];
        for (int i = 0; i < keys.Length; i++) from[i] = (keys[i], i);
        for (int shift = 0; shift < BitOperations.Log2(differing | 1) + 1; shift += RadixBits)
        {
            if ((differing >> shift & byte.MaxValue) == 0) continue;
            Scatter(from, to, shift);
            (from, to) = (to, from);
        }

        var sorted = new IndexEntry[entries.Length];
        for (int i = 0; i < sorted.Length; i++) (sorted[i], keys[i]) = (entries[from[i].At], from[i].Key);
        return sorted;
    }

    private static bool Ascend(ulong[] keys)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1] > keys[i]) return false;
        }

        return true;
    }

    private static void Scatter((ulong Key, int At)[] from, (ulong Key, int At)[] to, int shift)
    {
        Span<int> places = stackalloc int[1 << RadixBits];
        places.Clear();
        foreach ((ulong key, _) in from) places[(byte)(key >> shift)]++;
        int sum = 0;
        foreach (ref int place in places) (place, sum) = (sum, sum + place);
        foreach ((ulong Key, int At) item in from) to[places[(byte)(item.Key >> shift)]++] = item;
    }
}
