using PaperGraph.Model;
using PaperGraph.Storage.State;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage.Loading;

/// <summary>Builds a whole state from nodes and relationships: pages are filled one after the other, adjacency and indexes made at the end.</summary>
internal sealed class GraphBuilder
{
    // Large enough for the processor to overlap its waits, small enough for its caches.
    private const int BatchSize = 512;

    private readonly Catalogue _catalogue = new();
    private readonly GraphState _state;
    private readonly Dictionary<string, NodeIds> _nodesByLabel = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly int _idKey;
    private NodePage? _nodePage;
    private RelationshipPage? _relationshipPage;
    private readonly NameCache _keys;
    private readonly NameCache _types;
    private string? _lastLabel;
    private NodeIds? _lastNodes;
    private int _nodes;
    private int _relationships;

    private GraphBuilder()
    {
        _state = new GraphState(_catalogue) { Version = 1 };
        _keys = new NameCache(_catalogue.Keys);
        _types = new NameCache(_catalogue.Types);
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

        foreach (GraphRelationship[] batch in relationships.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            builder.Add(batch);
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
        _ids.Add(node.Id);
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
        SetProperties(_nodePage, slot, node.Properties, node);
        _nodes++;
    }

    private void Add(GraphRelationship[] batch)
    {
        Span<int> starts = stackalloc int[batch.Length];
        Span<int> ends = stackalloc int[batch.Length];
        Find(batch, relationship => relationship.Start, starts);
        Find(batch, relationship => relationship.End, ends);
        for (int i = 0; i < batch.Length; i++)
        {
            int slot = _relationships & RecordPage.Mask;
            if (_relationshipPage is null || slot == 0)
            {
                _relationshipPage = new RelationshipPage(0);
                _state.Put(_relationships >> RecordPage.Bits, _relationshipPage);
            }

            _relationshipPage.Types[slot] = _types.Of(batch[i].Type, 0);
            _relationshipPage.Starts[slot] = starts[i];
            _relationshipPage.Ends[slot] = ends[i];
            SetProperties(_relationshipPage, slot, batch[i].Properties, batch[i]);
            _relationships++;
        }
    }

    /// <summary>Finds one end of each relationship.</summary>
    private void Find(GraphRelationship[] batch, Func<GraphRelationship, NodeReference> end, Span<int> nodes)
    {
        Span<ulong> hashes = stackalloc ulong[batch.Length];
        for (int i = 0; i < batch.Length; i++) hashes[i] = NodeIds.HashOf(end(batch[i]).Id);
        for (int i = 0; i < batch.Length; i++) nodes[i] = NodesOf(end(batch[i]).Label).First(hashes[i]);
        for (int i = 0; i < batch.Length; i++)
        {
            NodeReference reference = end(batch[i]);
            nodes[i] = NodesOf(reference.Label).Find(reference.Id, hashes[i], nodes[i]);
            if (nodes[i] >= 0) continue;
            throw new GraphException($"The {Describe(batch[i])} needs the node :{reference.Label} with id '{reference.Id}', which is not there.");
        }
    }

    /// <summary>Sets the properties; where one cannot be set, the owner, made into words only then, is named.</summary>
    private void SetProperties<T>(RecordPage page, int slot, IReadOnlyDictionary<string, object> properties, T owner)
        where T : class
    {
        try
        {
            int place = 0;
            // The dictionary's own enumerator spares an allocation for each record.
            if (properties is Dictionary<string, object> dictionary)
            {
                foreach ((string name, object value) in dictionary) page.SetProperty(slot, _keys.Of(name, place++), PropertyObjects.ToValue(value));
            }
            else
            {
                foreach ((string name, object value) in properties) page.SetProperty(slot, _keys.Of(name, place++), PropertyObjects.ToValue(value));
            }
        }
        catch (GraphException fault)
        {
            string described = owner is GraphNode node ? $"node :{node.Labels[0]} '{node.Id}'" : Describe((GraphRelationship)(object)owner);
            throw new GraphException($"A property of the {described} cannot be stored: {fault.Message}", fault);
        }
    }

    private static string Describe(GraphRelationship relationship) =>
        $"relationship :{relationship.Type} from '{relationship.Start.Id}' to '{relationship.End.Id}'";

    private NodeIds NodesOf(string label)
    {
        if (_lastNodes is not null && ReferenceEquals(label, _lastLabel)) return _lastNodes;
        if (!_nodesByLabel.TryGetValue(label, out NodeIds? nodes)) _nodesByLabel.Add(label, nodes = new NodeIds(_ids));
        (_lastLabel, _lastNodes) = (label, nodes);
        return nodes;
    }
}
