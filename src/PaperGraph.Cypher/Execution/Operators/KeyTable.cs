using System.Numerics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Numbers the different keys, each some values of a row, in the order in which they come: an open-addressing hash table without an object per key.</summary>
internal sealed class KeyTable(int width, QueryState state)
{
    private const int BytesPerKey = 16;

    private Value[] _keys = new Value[16 * width];
    private int[] _hashes = new int[16];
    private int[] _buckets = new int[32];

    // Rows of one origin come together: what they share need not be hashed again.
    private readonly Value[] _last = new Value[width];
    private readonly uint[] _lastHashes = new uint[width];
    private int _lastKey = -1;

    /// <summary>Number of different keys.</summary>
    public int Count { get; private set; }

    /// <summary>The values of a key.</summary>
    public ReadOnlySpan<Value> this[int key] => _keys.AsSpan(key * width, width);

    /// <summary>The number of a row's key; equal to <see cref="Count"/> as it was before if the key is new.</summary>
    public int Find(ReadOnlySpan<Value> row, ReadOnlySpan<int> slots)
    {
        if (!Changes(row, slots) && _lastKey >= 0) return _lastKey;
        int hash = HashOfLast();
        int key = IndexOf(row, slots, hash);
        return _lastKey = key < 0 ? Append(row, slots, hash) : key;
    }

    /// <summary>The number of a row's key; -1 where it is not known.</summary>
    public int IndexOf(ReadOnlySpan<Value> row, ReadOnlySpan<int> slots)
    {
        if (!Changes(row, slots) && _lastKey >= 0) return _lastKey;
        return _lastKey = IndexOf(row, slots, HashOfLast());
    }

    /// <summary>Takes a row's key in place of the last one.</summary>
    /// <returns>Whether they differ.</returns>
    private bool Changes(ReadOnlySpan<Value> row, ReadOnlySpan<int> slots)
    {
        bool changes = false;
        for (int i = 0; i < slots.Length; i++)
        {
            Value value = row[slots[i]];
            if (value.IsIdenticalTo(_last[i])) continue;
            (_last[i], _lastHashes[i]) = (value, (uint)value.GetHashCode());
            changes = true;
        }

        return changes;
    }

    // Multiplying by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4) spreads the runs of neighbouring identities.
    private int HashOfLast()
    {
        ulong mixed = 0;
        foreach (uint hash in _lastHashes) mixed = (BitOperations.RotateLeft(mixed, 23) ^ hash) * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 32);
    }

    private int IndexOf(ReadOnlySpan<Value> row, ReadOnlySpan<int> slots, int hash)
    {
        for (int bucket = BucketOf(hash); ; bucket = (bucket + 1) & (_buckets.Length - 1))
        {
            int key = _buckets[bucket] - 1;
            if (key < 0 || (_hashes[key] == hash && Same(key, row, slots))) return key;
        }
    }

    private int BucketOf(int hash) => hash & (_buckets.Length - 1);

    private bool Same(int key, ReadOnlySpan<Value> row, ReadOnlySpan<int> slots)
    {
        ReadOnlySpan<Value> known = this[key];
        for (int i = 0; i < slots.Length; i++)
        {
            if (known[i] != row[slots[i]]) return false;
        }

        return true;
    }

    private int Append(ReadOnlySpan<Value> row, ReadOnlySpan<int> slots, int hash)
    {
        if (Count == _hashes.Length) Grow();
        for (int i = 0; i < slots.Length; i++) _keys[(Count * width) + i] = row[slots[i]];
        _hashes[Count] = hash;
        Link(Count);
        return Count++;
    }

    private void Link(int key)
    {
        int bucket = BucketOf(_hashes[key]);
        while (_buckets[bucket] != 0) bucket = (bucket + 1) & (_buckets.Length - 1);
        _buckets[bucket] = key + 1;
    }

    private void Grow()
    {
        state.Memory.Reserve((long)_hashes.Length * ((BytesPerKey * width) + 12));
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _hashes, _hashes.Length * 2);
        _buckets = new int[_hashes.Length * 2];
        for (int key = 0; key < Count; key++) Link(key);
    }
}
