using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PaperGraph.Storage.Loading;

/// <summary>
/// Nodes of a label by id: open addressing on 95 bits of a hash whose seed is drawn anew for each run. Ids with the same hash are taken for the same:
/// that any two of ten million are so by chance has odds below 1 in 10^14, and nobody can choose such without the seed. So the table holds no texts: a
/// look-up waits for one cache line, and the collector has nothing to walk through. Never changes what is made of a graph.
/// </summary>
internal sealed class NodeIds
{
    private static readonly long s_seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    private Entry[] _entries = new Entry[16];
    private int _count;

    /// <summary>Hash of an id.</summary>
    public static IdHash HashOf(string id)
    {
        UInt128 hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(id.AsSpan()), s_seed);
        return new IdHash((ulong)hash | 1, (uint)(hash >> 64));
    }

    /// <summary>Adds a node.</summary>
    /// <returns>Whether the id is new.</returns>
    public bool TryAdd(string id, int node)
    {
        if ((_count + 1) * 2 > _entries.Length) Grow();
        IdHash hash = HashOf(id);
        int at = PlaceOf(_entries, hash);
        if (_entries[at].IsTaken) return false;
        _entries[at] = new Entry(hash.Low, hash.High, node);
        _count++;
        return true;
    }

    /// <summary>The node whose id has a hash; -1 where there is none.</summary>
    public int Find(IdHash hash)
    {
        Entry entry = _entries[PlaceOf(_entries, hash)];
        return entry.IsTaken ? entry.Node : -1;
    }

    private void Grow()
    {
        var larger = new Entry[_entries.Length * 2];
        foreach (Entry entry in _entries)
        {
            if (entry.IsTaken) larger[PlaceOf(larger, new IdHash(entry.Low, entry.High))] = entry;
        }

        _entries = larger;
    }

    /// <summary>Where a hash is, or the free place where it would be.</summary>
    private static int PlaceOf(Entry[] entries, IdHash hash)
    {
        int at = (int)(hash.Low >> 1) & (entries.Length - 1);
        while (entries[at].IsTaken && (entries[at].Low != hash.Low || entries[at].High != hash.High)) at = (at + 1) & (entries.Length - 1);
        return at;
    }

    private readonly record struct Entry(ulong Low, uint High, int Node)
    {
        public bool IsTaken => Low != 0;
    }
}

/// <summary>Hash of an id.</summary>
/// <param name="Low">63 bits above a set one: never 0, which marks free places.</param>
/// <param name="High">32 bits more.</param>
internal readonly record struct IdHash(ulong Low, uint High);
