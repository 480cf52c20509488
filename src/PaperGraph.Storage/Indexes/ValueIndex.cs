using PaperGraph.Model.Values;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Indexes;

/// <summary>An index by value: range, point and text indexes. A text index takes in strings only, a point index points only.</summary>
internal sealed class ValueIndex : PropertyIndex
{
    private BPlusTree<IndexEntry> _tree = new();
    private long _distinct;

    public ValueIndex(IndexSlot slot, long epoch)
        : base(slot, epoch)
    {
    }

    private ValueIndex(ValueIndex other, long epoch)
        : base(other.Slot, epoch) => (_tree, _distinct) = (other._tree.Fork(), other._distinct);

    public override long DistinctValues => _distinct;

    public override long EntryCount => _tree.Count;

    /// <summary>The entries in order of value and identity.</summary>
    public BPlusTree<IndexEntry> Tree => _tree;

    public override PropertyIndex Owned(long epoch) => Epoch == epoch ? this : new ValueIndex(this, epoch);

    public override void Add(GraphState state, int entity)
    {
        Value key = KeyOf(state, entity);
        if (key.IsNull) return;
        if (!Holds(key)) _distinct++;
        _tree.Add(new IndexEntry(key, entity), Epoch);
    }

    public override void Remove(GraphState state, int entity)
    {
        Value key = KeyOf(state, entity);
        if (key.IsNull || !_tree.Remove(new IndexEntry(key, entity), Epoch)) return;
        if (!Holds(key)) _distinct--;
    }

    /// <summary>Takes over entries in order.</summary>
    /// <returns>-1; or the place of the first entry that is not above the one before it, and nothing is taken over.</returns>
    public int Fill(ReadOnlySpan<IndexEntry> sorted)
    {
        long distinct = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            int order = i == 0 ? -1 : ValueOrder.Compare(sorted[i - 1].Key, sorted[i].Key);
            if (order > 0 || (order == 0 && sorted[i - 1].Entity >= sorted[i].Entity)) return i;
            if (order < 0) distinct++;
        }

        (_tree, _distinct) = (BPlusTree<IndexEntry>.Of(sorted), distinct);
        return -1;
    }

    /// <summary>What the index has for an entity; null where it has nothing, as when a property is missing.</summary>
    public Value KeyOf(GraphState state, int entity)
    {
        int[] keys = Slot.Keys;
        if (keys.Length == 1)
        {
            Value value = state.Property(Slot.Definition.Entity, entity, keys[0]);
            return Takes(value.Kind) ? value : default;
        }

        var values = new Value[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            values[i] = state.Property(Slot.Definition.Entity, entity, keys[i]);
            if (values[i].IsNull) return default;
        }

        return Value.List(values);
    }

    /// <summary>Another entity with a value; -1 where there is none.</summary>
    public int OtherWith(Value key, int entity)
    {
        BPlusTree<IndexEntry>.Walker walker = _tree.From(IndexEntry.Before(key));
        while (walker.MoveNext() && ValueOrder.Compare(walker.Current.Key, key) == 0)
        {
            if (walker.Current.Entity != entity) return walker.Current.Entity;
        }

        return -1;
    }

    /// <summary>Whether the index keeps values of a kind.</summary>
    private bool Takes(ValueKind kind) => Slot.Definition.Kind switch
    {
        IndexKind.Text => kind == ValueKind.String,
        IndexKind.Point => kind == ValueKind.Point,
        _ => true,
    };

    private bool Holds(Value key)
    {
        BPlusTree<IndexEntry>.Walker walker = _tree.From(IndexEntry.Before(key));
        return walker.MoveNext() && ValueOrder.Compare(walker.Current.Key, key) == 0;
    }
}
