using System.Runtime.CompilerServices;

namespace PaperGraph.Storage.State;

/// <summary>The relationships of a page's nodes in one direction, as a snapshot or a bulk load lays them down: one array, cut by node.</summary>
/// <param name="Offsets">Where each node's part begins; one more than there are nodes.</param>
/// <param name="Items">All relationships by node, type and identity.</param>
internal sealed record PackedNeighbours(int[] Offsets, Adjacency[] Items);

/// <summary>
/// The relationships of a page's nodes in one direction. A node's list stays in the packed array until it changes; then it gets an array of its own,
/// which is copied at each change, and beyond <see cref="HubSize"/> a <see cref="NeighbourHub"/>, which is not.
/// </summary>
internal struct Neighbours(PackedNeighbours? packed)
{
    private const int HubSize = 64;

    private object?[]? _own;

    /// <summary>A copy whose lists can be replaced.</summary>
    public readonly Neighbours Copy()
    {
        Neighbours copy = this;
        copy._own = (object?[]?)_own?.Clone();
        return copy;
    }

    /// <summary>All relationships of a node by type and identity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<Adjacency> Of(int slot)
    {
        if (_own is not null && _own[slot] is { } own)
        {
            return own.GetType() == typeof(Adjacency[]) ? Unsafe.As<Adjacency[]>(own) : Unsafe.As<NeighbourHub>(own).All();
        }

        if (packed is null) return default;
        int start = packed.Offsets[slot];
        return packed.Items.AsSpan(start, packed.Offsets[slot + 1] - start);
    }

    /// <summary>The relationships of one type of a node by identity.</summary>
    public readonly ReadOnlySpan<Adjacency> Of(int slot, int type) =>
        _own is not null && _own[slot] is NeighbourHub hub ? hub.OfType(type) : Cut(Of(slot), type);

    /// <summary>Adds a relationship, whose identity is higher than those of all others of the node and type.</summary>
    public void Add(int slot, Adjacency item, long epoch)
    {
        _own ??= new object?[RecordPage.Size];
        if (_own[slot] is NeighbourHub hub)
        {
            hub = hub.Owned(epoch);
            hub.Add(item);
            _own[slot] = hub;
            return;
        }

        ReadOnlySpan<Adjacency> items = Of(slot);
        Adjacency[] more = Spliced.With(items, LowerBound(items, item.Type, item.Relationship), item);
        _own[slot] = more.Length <= HubSize ? more : new NeighbourHub(more, epoch);
    }

    /// <summary>Takes a relationship away.</summary>
    public void Remove(int slot, int type, int relationship, long epoch)
    {
        _own ??= new object?[RecordPage.Size];
        if (_own[slot] is NeighbourHub hub)
        {
            hub = hub.Owned(epoch);
            hub.Remove(type, relationship);
            _own[slot] = hub;
            return;
        }

        ReadOnlySpan<Adjacency> items = Of(slot);
        if (items.Length > HubSize)
        {
            hub = new NeighbourHub(items.ToArray(), epoch);
            hub.Remove(type, relationship);
            _own[slot] = hub;
            return;
        }

        _own[slot] = Spliced.Without(items, LowerBound(items, type, relationship));
    }

    private static ReadOnlySpan<Adjacency> Cut(ReadOnlySpan<Adjacency> items, int type)
    {
        if (items.IsEmpty) return default;
        if (items[0].Type == type && items[^1].Type == type) return items;
        if (items[0].Type > type || items[^1].Type < type) return default;
        int start = 0;
        int end;
        if (items.Length <= 16)
        {
            while (items[start].Type < type) start++;
            end = start;
            while (end < items.Length && items[end].Type == type) end++;
        }
        else
        {
            start = LowerBound(items, type, 0);
            end = LowerBound(items, type + 1, 0);
        }

        return items[start..end];
    }

    /// <summary>Where a relationship is or would be.</summary>
    internal static int LowerBound(ReadOnlySpan<Adjacency> items, int type, int relationship)
    {
        int low = 0;
        int high = items.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            Adjacency item = items[middle];
            if (item.Type < type || (item.Type == type && item.Relationship < relationship)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
