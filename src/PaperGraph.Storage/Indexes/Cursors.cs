using PaperGraph.Model.Values;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Indexes;

/// <summary>No identities.</summary>
internal sealed class EmptyCursor : IIdCursor
{
    public static readonly EmptyCursor Instance = new();

    public int Next(Span<long> ids) => 0;
}

/// <summary>The members of a label or type. Asks for the set anew each time: a write may have replaced it.</summary>
internal sealed class IdSetCursor(Func<IdSet?> set) : IIdCursor
{
    private long _next;

    public int Next(Span<long> ids) => set()?.Read(ref _next, ids) ?? 0;
}

/// <summary>All records of a table.</summary>
internal sealed class TableCursor<TPage>(Func<PageTable<TPage>> table) : IIdCursor
    where TPage : RecordPage
{
    private long _next;

    public int Next(Span<long> ids)
    {
        int count = 0;
        PageTable<TPage> pages = table();
        long end = (long)pages.Length << RecordPage.Bits;
        while (_next < end && count < ids.Length)
        {
            if (pages.PageOf(_next) is not { } page)
            {
                _next = ((_next >> RecordPage.Bits) + 1) << RecordPage.Bits;
                continue;
            }

            int slot = (int)_next & RecordPage.Mask;
            for (; slot < RecordPage.Size && count < ids.Length; slot++, _next++)
            {
                if (page.Exists(slot)) ids[count++] = _next;
            }
        }

        return count;
    }
}

/// <summary>
/// The entries of an index from one on, as long as they belong to the range and where they match. Each batch seeks anew behind the last
/// entry, so writes between batches do no harm.
/// </summary>
internal sealed class TreeCursor(Func<ValueIndex?> index, IndexEntry from, Predicate<Value> within, Predicate<Value>? matches = null) : IIdCursor
{
    private IndexEntry _from = from;
    private bool _ended;

    public int Next(Span<long> ids)
    {
        if (_ended || ids.IsEmpty || index() is not { } content) return 0;
        int count = 0;
        BPlusTree<IndexEntry>.Walker walker = content.Tree.From(_from);
        while (count < ids.Length)
        {
            if (!walker.MoveNext() || !within(walker.Current.Key))
            {
                _ended = true;
                return count;
            }

            if (matches is null || matches(walker.Current.Key)) ids[count++] = walker.Current.Entity;
        }

        // Identities stay below 2^31 - 1, so this is the very next place in the order.
        _from = walker.Current with { Entity = walker.Current.Entity + 1 };
        return count;
    }
}
