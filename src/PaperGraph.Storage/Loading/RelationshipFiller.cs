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
    private readonly ulong[] _hashes = new ulong[RecordPage.Size];
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
            Find(items, static relationship => relationship.Start, _starts);
            Find(items, static relationship => relationship.End, _ends);
            for (int slot = 0; slot < items.Length; slot++)
            {
                GraphRelationship item = items[slot];
                page.Types[slot] = _types.Of(item.Type, 0);
                page.Starts[slot] = _starts[slot];
                page.Ends[slot] = _ends[slot];
                GraphBuilder.SetProperties(page, slot, item.Properties, _keys, item, Describe);
            }

            page.Trim();
            _put(((number * GraphBuilder.BatchSize) + start) >> RecordPage.Bits, page);
        }
    }

    /// <summary>
    /// Finds one end of each relationship in three loops without dependencies between their rounds, so that the processor waits for several cache
    /// lines at a time; one by one, waiting is most of what a load does.
    /// </summary>
    private void Find(ReadOnlySpan<GraphRelationship> items, Func<GraphRelationship, NodeReference> end, int[] nodes)
    {
        for (int i = 0; i < items.Length; i++) _hashes[i] = NodeIds.HashOf(end(items[i]).Id);
        for (int i = 0; i < items.Length; i++) nodes[i] = NodesOf(end(items[i]).Label)?.First(_hashes[i]) ?? -1;
        for (int i = 0; i < items.Length; i++)
        {
            NodeReference reference = end(items[i]);
            nodes[i] = NodesOf(reference.Label)?.Find(reference.Id, _hashes[i], nodes[i]) ?? -1;
            if (nodes[i] >= 0) continue;
            throw new GraphException($"The {Describe(items[i])} needs the node :{reference.Label} with id '{reference.Id}', which is not there.");
        }
    }

    private NodeIds? NodesOf(string label)
    {
        if (ReferenceEquals(label, _lastLabel)) return _lastNodes;
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
