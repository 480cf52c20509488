namespace PaperGraph.Storage.Transactions;

/// <summary>
/// What a transaction may have changed such that a constraint is to be checked at commit. Entities of undone statements may be among them.
/// Written to only while a constraint of that kind exists: making one checks all that is there.
/// </summary>
internal sealed class TouchedEntities
{
    private readonly HashSet<int> _nodes = [];
    private readonly HashSet<int> _relationships = [];
    private readonly HashSet<int> _deletedNodes = [];

    public IReadOnlyCollection<int> Nodes => _nodes;

    public IReadOnlyCollection<int> Relationships => _relationships;

    public IReadOnlyCollection<int> DeletedNodes => _deletedNodes;

    public void Clear()
    {
        _nodes.Clear();
        _relationships.Clear();
        _deletedNodes.Clear();
    }

    public void Node(int node) => _nodes.Add(node);

    public void Relationship(int relationship) => _relationships.Add(relationship);

    public void Deleted(int node) => _deletedNodes.Add(node);
}
