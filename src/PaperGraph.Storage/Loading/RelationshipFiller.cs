using PaperGraph.Model;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Loading;

/// <summary>Fills pages with batches of relationships. Several do so side by side; a new name waits until all batches before have theirs.</summary>
internal sealed class RelationshipFiller
{
    private readonly IReadOnlyDictionary<string, NodeIds> _nodesByLabel;
    private readonly Batches _batches;
    private readonly Action<int, RelationshipPage> _put;
    private readonly NameCache _keys;
    private readonly NameCache _types;
    private readonly int[] _starts = new int[RecordPage.Size];
    private readonly int[] _ends = new int[RecordPage.Size];
    private readonly IdHash[] _hashes = new IdHash[RecordPage.Size];
    private string? _lastLabel;
    private NodeIds? _lastNodes;
    private int _batch;

    /// <summary>Begins.</summary>
    /// <param name="catalogue">The names.</param>
    /// <param name="nodesByLabel">The nodes by first label and id.</param>
    /// <param name="batches">Tells when it is a batch's turn.</param>
    /// <param name="put">Takes a page that is filled.</param>
    public RelationshipFiller(Catalogue catalogue, IReadOnlyDictionary<string, NodeIds> nodesByLabel, Batches batches, Action<int, RelationshipPage> put)
    {
        (_nodesByLabel, _batches, _put) = (nodesByLabel, batches, put);
        _keys = new NameCache(name => NumberOf(catalogue.Keys, name));
        _types = new NameCache(name => NumberOf(catalogue.Types, name));
    }

    /// <summary>Fills in a batch.</summary>
    /// <exception cref="GraphException">An end is not there, or something cannot be a property.</exception>
    public void Fill(int number, GraphRelationship[] batch)
    {
        _batch = number;
        for (int start = 0; start < batch.Length; start += RecordPage.Size)
        {
            ReadOnlySpan<GraphRelationship> items = batch.AsSpan(start, Math.Min(RecordPage.Size, batch.Length - start));
            var page = new RelationshipPage(0, whole: true);
            Find(items, ends: false, _starts);
            Find(items, ends: true, _ends);
            for (int slot = 0; slot < items.Length; slot++)
            {
                GraphRelationship item = items[slot];
                page.Types[slot] = _types.Of(item.Type);
                page.Starts[slot] = _starts[slot];
                page.Ends[slot] = _ends[slot];
                GraphBuilder.SetProperties(page, slot, item.Properties, _keys, item, Describe);
            }

            page.Trim();
            _put(((number * GraphBuilder.BatchSize) + start) >> RecordPage.Bits, page);
        }
    }

    /// <summary>
    /// Finds one end of each relationship in two loops without dependencies between their rounds, so that the processor waits for several cache
    /// lines at a time; one by one, waiting is most of what a load does.
    /// </summary>
    private void Find(ReadOnlySpan<GraphRelationship> items, bool ends, int[] nodes)
    {
        for (int i = 0; i < items.Length; i++) _hashes[i] = NodeIds.HashOf(ends ? items[i].End.Id : items[i].Start.Id);
        for (int i = 0; i < items.Length; i++) nodes[i] = NodesOf(ends ? items[i].End.Label : items[i].Start.Label)?.Find(_hashes[i]) ?? -1;
        int missing = nodes.AsSpan(0, items.Length).IndexOf(-1);
        if (missing < 0) return;
        NodeReference reference = ends ? items[missing].End : items[missing].Start;
        throw new GraphException($"The {Describe(items[missing])} needs the node :{reference.Label} with id '{reference.Id}', which is not there.");
    }

    private NodeIds? NodesOf(string label)
    {
        if (string.Equals(label, _lastLabel, StringComparison.Ordinal)) return _lastNodes;
        (_lastLabel, _lastNodes) = (label, _nodesByLabel.GetValueOrDefault(label));
        return _lastNodes;
    }

    private int NumberOf(Names names, string name)
    {
        int number = names.Find(name);
        if (number >= 0) return number;
        _batches.AwaitTurn(_batch);
        return names.FindOrAdd(name);
    }

    private static string Describe(GraphRelationship relationship) =>
        $"relationship :{relationship.Type} from '{relationship.Start.Id}' to '{relationship.End.Id}'";
}
