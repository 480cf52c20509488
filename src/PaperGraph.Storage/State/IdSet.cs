using System.Numerics;

namespace PaperGraph.Storage.State;

/// <summary>A set of identities: bitmaps of 16,384, copied when first written in an epoch.</summary>
internal sealed class IdSet
{
    private const int WordsPerPage = 256;
    private const int PageBits = 14;

    private Page?[] _pages;

    public IdSet(long epoch) => (Epoch, _pages) = (epoch, []);

    private IdSet(IdSet other, long epoch) => (Epoch, Count, _pages) = (epoch, other.Count, (Page?[])other._pages.Clone());

    public long Epoch { get; }

    /// <summary>Number of members.</summary>
    public int Count { get; private set; }

    public IdSet Owned(long epoch) => Epoch == epoch ? this : new IdSet(this, epoch);

    public bool Contains(long id)
    {
        long page = id >> PageBits;
        return id >= 0 && page < _pages.Length && _pages[page] is { } words
            && (words.Words[(id >> 6) & (WordsPerPage - 1)] >> (int)(id & 63) & 1) != 0;
    }

    /// <summary>Adds a member. Only on a set of the current epoch.</summary>
    public bool Add(long id)
    {
        ref ulong word = ref Word(id);
        ulong bit = 1UL << (int)(id & 63);
        if ((word & bit) != 0) return false;
        word |= bit;
        Count++;
        return true;
    }

    /// <summary>Takes a member away. Only on a set of the current epoch.</summary>
    public bool Remove(long id)
    {
        if (!Contains(id)) return false;
        Word(id) &= ~(1UL << (int)(id & 63));
        Count--;
        return true;
    }

    /// <summary>Writes members from an identity on, ascending.</summary>
    /// <param name="next">The identity from which on; afterwards that from which to go on.</param>
    /// <param name="ids">Where to.</param>
    /// <returns>How many.</returns>
    public int Read(ref long next, Span<long> ids)
    {
        int count = 0;
        long wordIndex = next >> 6;
        ulong mask = ulong.MaxValue << (int)(next & 63);
        long end = (long)_pages.Length * WordsPerPage;
        while (wordIndex < end && count < ids.Length)
        {
            if (_pages[wordIndex / WordsPerPage] is not { } page)
            {
                wordIndex = ((wordIndex / WordsPerPage) + 1) * WordsPerPage;
                mask = ulong.MaxValue;
                continue;
            }

            ulong word = page.Words[wordIndex % WordsPerPage] & mask;
            while (word != 0 && count < ids.Length)
            {
                ids[count++] = (wordIndex << 6) + BitOperations.TrailingZeroCount(word);
                word &= word - 1;
            }

            if (word != 0)
            {
                next = (wordIndex << 6) + BitOperations.TrailingZeroCount(word);
                return count;
            }

            wordIndex++;
            mask = ulong.MaxValue;
        }

        next = wordIndex << 6;
        return count;
    }

    private ref ulong Word(long id)
    {
        int at = (int)(id >> PageBits);
        if (at >= _pages.Length) Array.Resize(ref _pages, Math.Max(at + 1, _pages.Length + (_pages.Length >> 1)));
        if (_pages[at] is not { } page) _pages[at] = page = new Page(Epoch, new ulong[WordsPerPage]);
        else if (page.Epoch != Epoch) _pages[at] = page = new Page(Epoch, (ulong[])page.Words.Clone());
        return ref page.Words[(id >> 6) & (WordsPerPage - 1)];
    }

    private sealed record Page(long Epoch, ulong[] Words);
}
