using PaperGraph.Model.Values;

namespace PaperGraph.Storage.State;

/// <summary>
/// One state of the graph. Committed states never change; a writer forks the last one and changes its fork, which shares with it every page,
/// set and tree node that was not written. So a snapshot is a reference, and going back to a savepoint is taking up an older state again.
/// </summary>
internal sealed partial class GraphState
{
    private PageTable<NodePage> _nodes = new(NodePage.Make);
    private PageTable<RelationshipPage> _relationships = new(RelationshipPage.Make);
    private IdSets _labelled = new();
    private IdSets _typed = new();

    public GraphState(Catalogue catalogue) => Catalogue = catalogue;

    public Catalogue Catalogue { get; }

    /// <summary>The epoch whose pages this state may change; see <see cref="RecordPage"/>.</summary>
    public long Epoch { get; private set; }

    /// <summary>Number of the transaction that committed this state.</summary>
    public long Version { get; set; }

    /// <summary>The identity of the next node; identities are not used again.</summary>
    public int NextNode { get; private set; }

    /// <summary>The identity of the next relationship; identities are not used again.</summary>
    public int NextRelationship { get; private set; }

    public long NodeCount { get; private set; }

    public long RelationshipCount { get; private set; }

    public PageTable<NodePage> Nodes => _nodes;

    public PageTable<RelationshipPage> Relationships => _relationships;

    /// <summary>Nodes by label.</summary>
    public IdSets Labelled => _labelled;

    /// <summary>Relationships by type.</summary>
    public IdSets Typed => _typed;

    /// <summary>A state with the same content, to be changed in an epoch of its own.</summary>
    public GraphState Fork(long epoch)
    {
        var fork = (GraphState)MemberwiseClone();
        fork.Epoch = epoch;
        fork._nodes = _nodes.Fork();
        fork._relationships = _relationships.Fork();
        fork._labelled = _labelled.Fork();
        fork._typed = _typed.Fork();
        return fork;
    }

    public bool NodeExists(long node) => _nodes.PageOf(node) is { } page && page.Exists((int)node & RecordPage.Mask);

    public bool RelationshipExists(long relationship) =>
        _relationships.PageOf(relationship) is { } page && page.Exists((int)relationship & RecordPage.Mask);

    /// <summary>The number of a node's label set; -1 where there is no node.</summary>
    public int LabelSetOf(long node) => _nodes.PageOf(node)?.LabelSets[(int)node & RecordPage.Mask] ?? -1;

    public ReadOnlySpan<int> LabelsOf(long node) => LabelSetOf(node) is >= 0 and var set ? Catalogue.LabelSets[set] : default(ReadOnlySpan<int>);

    public Value NodeProperty(long node, int key) => _nodes.PageOf(node) is { } page ? page.Property((int)node & RecordPage.Mask, key) : default;

    public Value RelationshipProperty(long relationship, int key) =>
        _relationships.PageOf(relationship) is { } page ? page.Property((int)relationship & RecordPage.Mask, key) : default;

    /// <summary>A relationship's type and ends; the type is -1 where there is none.</summary>
    public RelationshipRecord Relationship(long relationship)
    {
        if (_relationships.PageOf(relationship) is not { } page) return new(-1, -1, -1);
        int slot = (int)relationship & RecordPage.Mask;
        return new(page.Types[slot], page.Starts[slot], page.Ends[slot]);
    }

    /// <summary>A property of a node or relationship.</summary>
    public Value Property(EntityKind kind, long id, int key) => kind == EntityKind.Node ? NodeProperty(id, key) : RelationshipProperty(id, key);

    /// <summary>The entities of a label or type.</summary>
    public IdSet? Members(EntityKind kind, int labelOrType) => (kind == EntityKind.Node ? _labelled : _typed).Of(labelOrType);
}
