using PaperGraph.Model.Values;
using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.Indexes.FullText;
using PaperGraph.Storage.Indexes.Vectors;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>Reading of a state, which for a writer changes as it writes.</summary>
internal abstract class GraphReader(GraphState state) : IGraphReader
{
    /// <summary>The state read.</summary>
    internal GraphState State { get; private protected set; } = state;

    public INames Labels => State.Catalogue.Labels;

    public INames RelationshipTypes => State.Catalogue.Types;

    public INames PropertyKeys => State.Catalogue.Keys;

    public long NodeCount => State.NodeCount;

    public long RelationshipCount => State.RelationshipCount;

    public IReadOnlyList<IndexDefinition> Indexes => State.Schema.Indexes;

    public IReadOnlyList<ConstraintDefinition> Constraints => State.Schema.ConstraintDefinitions;

    public long CountNodes(int label) => State.Labelled.Count(label);

    public long CountRelationships(int type) => State.Typed.Count(type);

    public bool NodeExists(long node) => State.NodeExists(node);

    public bool RelationshipExists(long relationship) => State.RelationshipExists(relationship);

    public IIdCursor ScanNodes() => new TableCursor<NodePage>(() => State.Nodes);

    public IIdCursor ScanNodes(int label) => new IdSetCursor(() => State.Labelled.Of(label));

    public IIdCursor ScanRelationships() => new TableCursor<RelationshipPage>(() => State.Relationships);

    public IIdCursor ScanRelationships(int type) => new IdSetCursor(() => State.Typed.Of(type));

    public bool HasLabel(long node, int label) => State.LabelsOf(node).Contains(label);

    public ReadOnlySpan<int> LabelsOf(long node) => State.LabelsOf(node);

    public Value NodeProperty(long node, int key) => State.NodeProperty(node, key);

    public Value RelationshipProperty(long relationship, int key) => State.RelationshipProperty(relationship, key);

    public IReadOnlyList<KeyValuePair<int, Value>> NodeProperties(long node) =>
        State.Nodes.PageOf(node)?.Properties((int)node & RecordPage.Mask) ?? [];

    public IReadOnlyList<KeyValuePair<int, Value>> RelationshipProperties(long relationship) =>
        State.Relationships.PageOf(relationship)?.Properties((int)relationship & RecordPage.Mask) ?? [];

    public virtual RelationshipRecord Relationship(long relationship) => State.Relationship(relationship) is { Type: >= 0 } record
        ? record
        : throw new KeyNotFoundException($"There is no relationship {relationship}.");

    public ReadOnlySpan<Adjacency> Outgoing(long node) =>
        State.Nodes.PageOf(node) is { } page ? page.Out.Of((int)node & RecordPage.Mask) : default;

    public ReadOnlySpan<Adjacency> Outgoing(long node, int type) =>
        State.Nodes.PageOf(node) is { } page ? page.Out.Of((int)node & RecordPage.Mask, type) : default;

    public ReadOnlySpan<Adjacency> Incoming(long node) =>
        State.Nodes.PageOf(node) is { } page ? page.In.Of((int)node & RecordPage.Mask) : default;

    public ReadOnlySpan<Adjacency> Incoming(long node, int type) =>
        State.Nodes.PageOf(node) is { } page ? page.In.Of((int)node & RecordPage.Mask, type) : default;

    public IIdCursor Seek(IndexDefinition index, ReadOnlySpan<Value> values)
    {
        IndexSlot slot = SlotOf(index);
        return IndexReads.Equal(slot, ValuesOf(slot), values);
    }

    public IIdCursor SeekRange(IndexDefinition index, RangeBound? lower, RangeBound? upper)
    {
        IndexSlot slot = SlotOf(index);
        return IndexReads.Range(slot, ValuesOf(slot), lower, upper);
    }

    public IIdCursor SeekText(IndexDefinition index, TextMatch match, string text)
    {
        IndexSlot slot = SlotOf(index);
        return IndexReads.Text(slot, ValuesOf(slot), match, text);
    }

    public IEnumerable<(long Entity, double Score)> SearchText(IndexDefinition index, string query) =>
        State.IndexAt(SlotOf(index).Position) is FullTextIndex content
            ? FullTextSearch.Run(State, content, query)
            : throw new ArgumentException($"The index '{index.Name}' is no full-text index.");

    public IEnumerable<(long Entity, float Score)> CompareVectors(IndexDefinition index, float[] vector) =>
        State.IndexAt(SlotOf(index).Position) is VectorIndex content
            ? content.Compare(vector)
            : throw new ArgumentException($"The index '{index.Name}' is no vector index.");

    public long DistinctValues(IndexDefinition index) =>
        index.Kind == IndexKind.Lookup ? 0 : State.IndexAt(SlotOf(index).Position).DistinctValues;

    private IndexSlot SlotOf(IndexDefinition index) => State.Schema.Find(index.Name)
        ?? throw new SchemaException($"There is no index named '{index.Name}'.", SchemaFault.IndexNotFound);

    private Func<ValueIndex?> ValuesOf(IndexSlot slot) => () => State.IndexNamed(slot.Definition.Name) as ValueIndex;
}
