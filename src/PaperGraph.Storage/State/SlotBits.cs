using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperGraph.Storage.State;

/// <summary>Which of a page's 256 records have something, and how many before a given one do.</summary>
[InlineArray(RecordPage.Size / 64)]
internal struct SlotBits
{
    private ulong _word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Has(int slot) => (this[(slot >> 6) & 3] >> (slot & 63) & 1) != 0;

    public void Add(int slot) => this[slot >> 6] |= 1UL << (slot & 63);

    public void Remove(int slot) => this[slot >> 6] &= ~(1UL << (slot & 63));

    /// <summary>Number of members below a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Rank(int slot)
    {
        int word = (slot >> 6) & 3;
        int rank = BitOperations.PopCount(this[word] & ((1UL << (slot & 63)) - 1));
        if (word > 0) rank += BitOperations.PopCount(this[0]);
        if (word > 1) rank += BitOperations.PopCount(this[1]);
        if (word > 2) rank += BitOperations.PopCount(this[2]);
        return rank;
    }

    public readonly int Count()
    {
        int count = 0;
        foreach (ulong word in this) count += BitOperations.PopCount(word);
        return count;
    }
}
