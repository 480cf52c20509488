using PaperGraph.Model;
using PaperGraph.Storage.State;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage.Loading;

/// <summary>Builds a whole state from nodes and relationships: pages are filled one after the other, adjacency and indexes made at the end.</summary>
internal sealed class GraphBuilder
{
    private readonly Catalogue _catalogue = new();
    private readonly GraphState _state;
    private readonly Dictionary<string, Dictionary<string, int>> _nodesByLabel = new(StringComparer.Ordinal);
    private readonly int _idKey;
    private NodePage? _nodePage;
    private RelationshipPage? _relationshipPage;
    private int _nodes;
    private int _relationships;

    private GraphBuilder()
    {
        _state = new GraphState(_catalogue) { Version = 1 };
        _idKey = _catalogue.Keys.FindOrAdd("id");
    }

    /// <summary>Builds a state.</summary>
    /// <exception cref="GraphException">A node comes twice, a relationship's end is missing, a property's value is none, or a constraint does not hold.</exception>
    public static GraphState Build(
        IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships, GraphSchema schema, CancellationToken cancellation)
    {
        var builder = new GraphBuilder();
        foreach (GraphNode node in nodes)
        {
            if ((builder._nodes & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            builder.Add(node);
        }

        foreach (GraphRelationship relationship in relationships)
        {
            if ((builder._relationships & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            builder.Add(relationship);
        }

        GraphState state = builder._state;
        state.Complete(builder._nodes, builder._relationships);
        foreach (ConstraintDefinition constraint in schema.Constraints) SchemaCommands.CreateConstraint(state, constraint);
        foreach (IndexDefinition index in schema.Indexes) SchemaCommands.CreateIndex(state, index);
        return state;
    }

    private void Add(GraphNode node)
    {
        if (node.Labels.Count == 0) throw new GraphException($"The node '{node.Id}' has no label.");
        if (!NodesOf(node.Labels[0]).TryAdd(node.Id, _nodes)) throw new GraphException($"The node :{node.Labels[0]} with id '{node.Id}' comes twice.");
        int slot = _nodes & RecordPage.Mask;
        if (_nodePage is null || slot == 0)
        {
            _nodePage = new NodePage(0);
            _state.Put(_nodes >> RecordPage.Bits, _nodePage);
        }

        Span<int> labels = stackalloc int[node.Labels.Count <= 16 ? node.Labels.Count : throw new GraphException($"The node '{node.Id}' has more than 16 labels.")];
        for (int i = 0; i < labels.Length; i++) labels[i] = _catalogue.Labels.FindOrAdd(node.Labels[i]);
        _nodePage.LabelSets[slot] = _catalogue.LabelSets.Of(labels);
        _nodePage.SetProperty(slot, _idKey, Model.Values.Value.String(node.Id));
        SetProperties(_nodePage, slot, node.Properties, () => $"node :{node.Labels[0]} '{node.Id}'");
        _nodes++;
    }

    private void Add(GraphRelationship relationship)
    {
        int slot = _relationships & RecordPage.Mask;
        if (_relationshipPage is null || slot == 0)
        {
            _relationshipPage = new RelationshipPage(0);
            _state.Put(_relationships >> RecordPage.Bits, _relationshipPage);
        }

        _relationshipPage.Types[slot] = _catalogue.Types.FindOrAdd(relationship.Type);
        _relationshipPage.Starts[slot] = Find(relationship.Start, relationship);
        _relationshipPage.Ends[slot] = Find(relationship.End, relationship);
        SetProperties(_relationshipPage, slot, relationship.Properties, () => $"relationship :{relationship.Type} from '{relationship.Start.Id}' to '{relationship.End.Id}'");
        _relationships++;
    }

    private void SetProperties(RecordPage page, int slot, IReadOnlyDictionary<string, object> properties, Func<string> owner)
    {
        foreach ((string name, object value) in properties)
        {
            try
            {
                page.SetProperty(slot, _catalogue.Keys.FindOrAdd(name), PropertyObjects.ToValue(value));
            }
            catch (GraphException fault)
            {
                throw new GraphException($"The property '{name}' of the {owner()}: {fault.Message}", fault);
            }
        }
    }

    private int Find(NodeReference reference, GraphRelationship relationship) =>
        _nodesByLabel.TryGetValue(reference.Label, out Dictionary<string, int>? nodes) && nodes.TryGetValue(reference.Id, out int node)
            ? node
            : throw new GraphException(
                $"The relationship :{relationship.Type} from '{relationship.Start.Id}' to '{relationship.End.Id}' needs the node :{reference.Label} with id '{reference.Id}', which is not there.");

    private Dictionary<string, int> NodesOf(string label)
    {
        if (!_nodesByLabel.TryGetValue(label, out Dictionary<string, int>? nodes))
        {
            _nodesByLabel.Add(label, nodes = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        return nodes;
    }
}
