using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Indexes;

/// <summary>What an index holds in one state of the graph.</summary>
internal abstract class PropertyIndex(IndexSlot slot, long epoch)
{
    /// <summary>What it is about.</summary>
    public IndexSlot Slot { get; private set; } = slot;

    /// <summary>The epoch in which it may be changed in place.</summary>
    public long Epoch { get; private set; } = epoch;

    /// <summary>Number of distinct values or words.</summary>
    public abstract long DistinctValues { get; }

    /// <summary>Number of entries.</summary>
    public abstract long EntryCount { get; }

    /// <summary>The index of a definition, empty.</summary>
    public static PropertyIndex Empty(IndexSlot slot, long epoch) => slot.Definition.Kind switch
    {
        IndexKind.FullText => new FullText.FullTextIndex(slot, epoch),
        IndexKind.Vector => new Vectors.VectorIndex(slot, epoch),
        _ => new ValueIndex(slot, epoch),
    };

    /// <summary>This index where it is of the epoch, otherwise one that shares with it all that is not written.</summary>
    public abstract PropertyIndex Owned(long epoch);

    /// <summary>The same index at another place in the list.</summary>
    public PropertyIndex At(int position)
    {
        if (Slot.Position == position) return this;
        var moved = (PropertyIndex)MemberwiseClone();
        moved.Slot = Slot with { Position = position };
        return moved;
    }

    /// <summary>Takes in an entity as it now is in a state.</summary>
    public abstract void Add(GraphState state, int entity);

    /// <summary>Takes out an entity as it now is in a state.</summary>
    public abstract void Remove(GraphState state, int entity);
}
