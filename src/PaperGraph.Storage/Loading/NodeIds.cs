using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PaperGraph.Storage.Loading;

/// <summary>
/// Nodes of a label by id: open addressing on a 64-bit hash. Many ids are looked up at once in three loops without dependencies between their
/// rounds, so that the processor waits for several cache lines at a time; one by one, waiting is most of what a load does.
/// </summary>
internal sealed class NodeIds
{
    private Entry[] _entries = new Entry[16];
    private int _count;

    /// <summary>Hash of an id; never 0, which marks free places.</summary>
    public static ulong HashOf(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan())) | 1;

    /// <summary>Adds a node.</summary>
    /// <returns>Whether the id is new.</returns>
    public bool TryAdd(string id, int node)
    {
        ulong hash = HashOf(id);
        if (Find(id, hash, First(hash)) >= 0) return false;
        if (++_count * 2 > _entries.Length) Grow();
        _entries[Free(_entries, hash)] = new Entry(hash, id, node);
        return true;
    }

    /// <summary>The first place that has a hash, or the free one at which a search for it ends.</summary>
    public int First(ulong hash)
    {
        Entry[] entries = _entries;
        int at = Place(hash, entries.Length);
        while (entries[at].Hash != hash && entries[at].Hash != 0) at = (at + 1) & (entries.Length - 1);
        return at;
    }

    /// <summary>The node of an id; -1 where there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="first">What <see cref="First"/> told.</param>
    public int Find(string id, ulong hash, int first)
    {
        Entry[] entries = _entries;
        for (int at = first; entries[at].Hash != 0; at = (at + 1) & (entries.Length - 1))
        {
            if (entries[at].Hash == hash && string.Equals(entries[at].Id, id, StringComparison.Ordinal)) return entries[at].Node;
        }

        return -1;
    }

    private void Grow()
    {
        var larger = new Entry[_entries.Length * 2];
        foreach (Entry entry in _entries)
        {
            if (entry.Hash != 0) larger[Free(larger, entry.Hash)] = entry;
        }

        _entries = larger;
    }

    private static int Free(Entry[] entries, ulong hash)
    {
        int at = Place(hash, entries.Length);
        while (entries[at].Hash != 0) at = (at + 1) & (entries.Length - 1);
        return at;
    }

    private static int Place(ulong hash, int length) => (int)(hash >> 1) & (length - 1);

    private readonly record struct Entry(ulong Hash, string Id, int Node);
}
