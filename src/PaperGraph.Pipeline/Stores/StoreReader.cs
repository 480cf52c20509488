using PaperGraph.Model;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>Reads the graph of an embedded store as a build made it, in the order of <see cref="GraphProjection"/>, whatever has been written to it since.</summary>
public sealed class StoreReader : IGraphSource, IDisposable
{
    private const string Id = "id";

    private readonly GraphStore _store;
    private readonly IGraphTransaction _graph;
    private readonly CheckedLines? _record;
    private readonly BundleManifest? _build;
    private readonly string _path;

    private NodeOrder? _order;

    private StoreReader(string path, GraphStore store)
    {
        (_path, _store) = (path, store);
        _graph = store.BeginRead();
        string manifest = Path.Combine(path, BuildFiles.Manifest);
        if (!File.Exists(manifest)) return;
        _build = ManifestJson.Read(manifest, BuildFiles.FormatName);
        _record = new CheckedLines(path, BuildFiles.Manifest, _build);
    }

    /// <summary>Opens a store, which nobody else can open meanwhile.</summary>
    /// <exception cref="StoreException">There is none, or it cannot be opened.</exception>
    /// <exception cref="BundleException">What tells of its build is damaged.</exception>
    public static StoreReader Open(string path)
    {
        GraphStore store = GraphStore.Open(path, new StoreOptions { CreateIfMissing = false });
        try
        {
            return new StoreReader(path, store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public long NodeCount => _graph.NodeCount;

    /// <inheritdoc/>
    public long RelationshipCount => _graph.RelationshipCount;

    private NodeOrder Order => _order ??= NodeOrder.Of(_graph, _path);

    /// <inheritdoc/>
    public long CountNodes(string label) => _graph.Labels.Find(label) is var number and >= 0 ? _graph.CountNodes(number) : 0;

    /// <inheritdoc/>
    /// <exception cref="GraphException">The store holds something that is not of PaperGraph's schema.</exception>
    public IEnumerable<GraphNode> Nodes() => Order.Nodes.Select(NodeOf);

    /// <inheritdoc/>
    /// <exception cref="GraphException">The store holds something that is not of PaperGraph's schema.</exception>
    public IEnumerable<GraphRelationship> Relationships() => RelationshipOrder.Of(_graph, Order, _path).Select(RelationshipOf);

    /// <inheritdoc/>
    /// <remarks>Opening a store has verified its checksums.</remarks>
    public void Verify(CancellationToken cancellationToken = default)
    {
        HashSet<NodeReference> known = [];
        foreach (GraphNode node in Nodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!known.Add(new NodeReference(node.Labels[0], node.Id))) throw new BundleException($"{_path}: the {node.Labels[0]} {node.Id} stands twice. Delete one.");
        }

        HashSet<UInt128> keys = [];
        foreach (GraphRelationship relationship in Relationships())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (keys.Add(RelationshipKey.Of(relationship))) continue;
            throw new BundleException($"{_path}: the {relationship.Type} from {relationship.Start.Id} to {relationship.End.Id} stands twice. Delete one.");
        }
    }

    /// <summary>The graph and, where the store was built and not made by hand, how it came to be.</summary>
    /// <exception cref="GraphException">While reading: the store holds something that is not of PaperGraph's schema.</exception>
    public GraphContent Content()
    {
        GraphContent content = new() { Tool = _build?.Tool ?? ToolName.Current, Nodes = Nodes(), Relationships = Relationships() };
        return _build is null || _record is null ? content : content with
        {
            Merges = _record.Read(BundleFiles.Merges, BundleLines.ReadMerge),
            Faults = _build.Files.ContainsKey(BundleFiles.Faults) ? [.. _record.Read(BundleFiles.Faults, BundleLines.ReadFault)] : [],
            Models = _build.Models,
            Configuration = _build.Configuration,
            Input = _build.Input,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _graph.Dispose();
        _store.Dispose();
    }

    private GraphNode NodeOf(long node)
    {
        string unique = Order.LabelOf(node);
        string[] others = [.. _graph.LabelsOf(node).ToArray().Select(label => _graph.Labels[label]).Where(label => label != unique).Order(StringComparer.Ordinal)];
        return new GraphNode([unique, .. others], Order.IdOf(node), Properties(_graph.NodeProperties(node), exceptId: true, () => $"the node :{unique} '{Order.IdOf(node)}'"));
    }

    private GraphRelationship RelationshipOf(long relationship)
    {
        RelationshipRecord record = _graph.Relationship(relationship);
        string type = _graph.RelationshipTypes[record.Type];
        return new GraphRelationship(
            type,
            new NodeReference(Order.LabelOf(record.Start), Order.IdOf(record.Start)),
            new NodeReference(Order.LabelOf(record.End), Order.IdOf(record.End)),
            Properties(_graph.RelationshipProperties(relationship), exceptId: false, () => $"a relationship :{type} of '{Order.IdOf(record.Start)}'"));
    }

    private OrderedDictionary<string, object> Properties(IReadOnlyList<KeyValuePair<int, Value>> stored, bool exceptId, Func<string> owner)
    {
        OrderedDictionary<string, object> properties = new(stored.Count, StringComparer.Ordinal);
        foreach ((int key, Value value) in stored.OrderBy(property => property.Key))
        {
            string name = _graph.PropertyKeys[key];
            if (exceptId && name == Id) continue;
            properties.Add(name, PlainValues.Of(value) ?? throw new GraphException(
                $"{_path}: {owner()} has {value} as its {name}, which a bundle cannot hold: texts, numbers, booleans and lists of one of these it can."));
        }

        return properties;
    }
}
