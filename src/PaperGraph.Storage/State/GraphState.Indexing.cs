using System.Collections.Immutable;
using PaperGraph.Storage.Indexes;

namespace PaperGraph.Storage.State;

/// <content>Indexes.</content>
internal sealed partial class GraphState
{
    private ImmutableArray<PropertyIndex> _indexes = [];

    /// <summary>Which indexes and constraints there are.</summary>
    public SchemaMap Schema { get; private set; } = SchemaMap.Empty;

    /// <summary>The content of the index at a position.</summary>
    public PropertyIndex IndexAt(int position) => _indexes[position];

    /// <summary>The content of an index by name; null where it was dropped.</summary>
    public PropertyIndex? IndexNamed(string name) => Schema.Find(name) is { } slot ? _indexes[slot.Position] : null;

    /// <summary>Puts another schema in place, with an index for each of its slots.</summary>
    public void Adopt(SchemaMap schema, ImmutableArray<PropertyIndex> indexes) => (Schema, _indexes) = (schema, indexes);

    /// <summary>Takes all entities that an index covers into it.</summary>
    public void Fill(PropertyIndex index)
    {
        var entities = new List<int>();
        Span<long> batch = stackalloc long[256];
        var seen = new HashSet<int>();
        foreach (int number in index.Slot.LabelsOrTypes)
        {
            long next = 0;
            while (Members(index.Slot.Definition.Entity, number) is { } set && set.Read(ref next, batch) is > 0 and var count)
            {
                foreach (long id in batch[..count])
                {
                    if (index.Slot.LabelsOrTypes.Length == 1 || seen.Add((int)id)) entities.Add((int)id);
                }
            }
        }

        if (index is not ValueIndex values)
        {
            foreach (int entity in entities) index.Add(this, entity);
            return;
        }

        IndexEntry[] entries = [.. entities.Select(entity => new IndexEntry(values.KeyOf(this, entity), entity)).Where(entry => !entry.Key.IsNull)];
        if (!IsSorted(entries)) Array.Sort(entries);
        values.Fill(entries);
    }

    /// <summary>Whether entries are in order already, as those of identifiers mostly are.</summary>
    private static bool IsSorted(IndexEntry[] entries)
    {
        for (int i = 1; i < entries.Length; i++)
        {
            if (entries[i - 1].CompareTo(entries[i]) > 0) return false;
        }

        return true;
    }

    private IndexSlot[] IndexesOfLabel(int label) => Schema.OfLabel(label);

    private IndexSlot[] IndexesOfType(int type) => Schema.OfType(type);

    private IndexSlot[] IndexesOfNodeKey(int key) => Schema.OfNodeKey(key);

    private IndexSlot[] IndexesOfRelationshipKey(int key) => Schema.OfRelationshipKey(key);

    private IEnumerable<IndexSlot> IndexesOfLabels(int set) =>
        Schema.Slots.IsEmpty ? [] : Catalogue.LabelSets[set].SelectMany(Schema.OfLabel).Distinct();

    private void Index(IndexSlot slot, int entity) => OwnIndex(slot).Add(this, entity);

    private void Unindex(IndexSlot slot, int entity) => OwnIndex(slot).Remove(this, entity);

    private PropertyIndex OwnIndex(IndexSlot slot)
    {
        PropertyIndex index = _indexes[slot.Position];
        if (index.Epoch == Epoch) return index;
        index = index.Owned(Epoch);
        _indexes = _indexes.SetItem(slot.Position, index);
        return index;
    }
}
