using System.Collections.Immutable;
using System.Diagnostics;
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
        int[] entities = Covered(index.Slot);
        if (index is not ValueIndex values)
        {
            foreach (int entity in entities) index.Add(this, entity);
            return;
        }

        var entries = new IndexEntry[entities.Length];
        int count = 0;
        foreach (int entity in entities)
        {
            var entry = new IndexEntry(values.KeyOf(this, entity), entity);
            if (!entry.Key.IsNull) entries[count++] = entry;
        }

        Array.Resize(ref entries, count);
        if (values.Fill(EntrySort.Sorted(entries)) >= 0) throw new UnreachableException($"The index '{index.Slot.Definition.Name}' was not sorted.");
    }

    /// <summary>The entities of an index's labels or types, each once; ascending where there is one label or type.</summary>
    private int[] Covered(IndexSlot slot)
    {
        IdSet[] sets = [.. slot.LabelsOrTypes.Select(number => Members(slot.Definition.Entity, number)).OfType<IdSet>()];
        var entities = new int[sets.Sum(set => set.Count)];
        int count = 0;
        var seen = new HashSet<int>();
        Span<long> batch = stackalloc long[256];
        foreach (IdSet set in sets)
        {
            long next = 0;
            while (set.Read(ref next, batch) is > 0 and var read)
            {
                foreach (long id in batch[..read])
                {
                    if (sets.Length == 1 || seen.Add((int)id)) entities[count++] = (int)id;
                }
            }
        }

        return count == entities.Length ? entities : entities[..count];
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
