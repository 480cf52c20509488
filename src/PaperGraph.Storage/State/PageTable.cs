using System.Runtime.CompilerServices;

namespace PaperGraph.Storage.State;

/// <summary>The pages of all nodes or of all relationships: a trie of two levels, so that a small transaction copies little of it.</summary>
internal sealed class PageTable<TPage>
    where TPage : RecordPage
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;

    private readonly Func<TPage?, long, TPage> _make;
    private Block[] _blocks = [];
    private long _epoch;

    /// <summary>An empty table.</summary>
    /// <param name="make">Copies a page for an epoch; null makes an empty one.</param>
    public PageTable(Func<TPage?, long, TPage> make) => _make = make;

    /// <summary>Number of pages that may exist.</summary>
    public int Length => _blocks.Length << BlockBits;

    /// <summary>A table that shares everything with this one until it is written.</summary>
    public PageTable<TPage> Fork() => (PageTable<TPage>)MemberwiseClone();

    /// <summary>The page of a record; null where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPage? PageOf(long id) => Page(id >> RecordPage.Bits);

    /// <summary>A page by its number; null where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TPage? Page(long number)
    {
        Block[] blocks = _blocks;
        ulong block = (ulong)number >> BlockBits;
        return block < (ulong)blocks.Length ? blocks[block].Pages[number & (BlockSize - 1)] : null;
    }

    /// <summary>The page of a record, made or copied where it is not of the epoch.</summary>
    public TPage Own(long id, long epoch)
    {
        TPage? page = PageOf(id);
        if (page is not null && page.Epoch == epoch) return page;
        page = _make(page, epoch);
        Put(id >> RecordPage.Bits, page, epoch);
        return page;
    }

    /// <summary>Puts a page in its place.</summary>
    public void Put(long number, TPage page, long epoch)
    {
        int block = (int)(number >> BlockBits);
        if (_epoch != epoch || block >= _blocks.Length)
        {
            int length = Math.Max(_blocks.Length, block + 1);
            var blocks = new Block[length];
            _blocks.CopyTo(blocks.AsSpan());
            for (int i = _blocks.Length; i < length; i++) blocks[i] = new Block(epoch, new TPage?[BlockSize]);
            (_blocks, _epoch) = (blocks, epoch);
        }

        if (_blocks[block].Epoch != epoch) _blocks[block] = new Block(epoch, (TPage?[])_blocks[block].Pages.Clone());
        _blocks[block].Pages[number & (BlockSize - 1)] = page;
    }

    private sealed class Block(long epoch, TPage?[] pages)
    {
        public readonly long Epoch = epoch;
        public readonly TPage?[] Pages = pages;
    }
}
