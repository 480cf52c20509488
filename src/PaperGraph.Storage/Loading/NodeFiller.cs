using PaperGraph.Model;
using PaperGraph.Model.Values;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Loading;

/// <summary>Fills pages with batches of nodes that come in order, and notes which node has which id.</summary>
/// <param name="catalogue">The names; this is their only writer.</param>
/// <param name="nodesByLabel">The nodes by first label and id.</param>
/// <param name="put">Takes a page that is filled.</param>
internal sealed class NodeFiller(Catalogue catalogue, Dictionary<string, NodeIds> nodesByLabel, Action<int, NodePage> put)
{
    private const int MostLabels = 16;
    private readonly NameCache _keys = new(catalogue.Keys.FindOrAdd);
    private readonly NameCache _labels = new(catalogue.Labels.FindOrAdd);
    private readonly int _idKey = catalogue.Keys.FindOrAdd("id");

    // The latest set by first label, as given.
    private (int[]? Labels, int Set)[] _latestSets = [];
    private string? _lastLabel;
    private NodeIds? _lastNodes;
    private int _nodes;

    /// <summary>Fills in a batch.</summary>
    /// <exception cref="GraphException">A node comes twice, has no label or too many, or has something that cannot be a property.</exception>
    public void Fill(int number, GraphNode[] batch)
    {
        for (int start = 0; start < batch.Length; start += RecordPage.Size)
        {
            var page = new NodePage(0, whole: true);
            int first = _nodes;
            foreach (GraphNode node in batch.AsSpan(start, Math.Min(RecordPage.Size, batch.Length - start))) Add(page, node);
            page.Trim();
            put(first >> RecordPage.Bits, page);
        }
    }

    private void Add(NodePage page, GraphNode node)
    {
        if (node.Labels.Count == 0) throw new GraphException($"The node '{node.Id}' has no label.");
        if (node.Labels.Count > MostLabels) throw new GraphException($"The node '{node.Id}' has more than {MostLabels} labels.");
        if (!NodesOf(node.Labels[0]).TryAdd(node.Id, _nodes)) throw new GraphException($"The node :{node.Labels[0]} with id '{node.Id}' comes twice.");
        int slot = _nodes & RecordPage.Mask;
        page.LabelSets[slot] = LabelSetOf(node.Labels);
        if (node.HasIdProperty) page.SetProperty(slot, _idKey, Value.String(node.Id));
        GraphBuilder.SetProperties(page, slot, node.Properties, _keys, node, static node => $"node :{node.Labels[0]} '{node.Id}'");
        _nodes++;
    }

    private int LabelSetOf(IReadOnlyList<string> names)
    {
        Span<int> labels = stackalloc int[names.Count];
        for (int i = 0; i < labels.Length; i++) labels[i] = _labels.Of(names[i]);
        if (labels[0] >= _latestSets.Length) Array.Resize(ref _latestSets, Math.Max(labels[0] + 1, 2 * _latestSets.Length));
        ref (int[]? Labels, int Set) latest = ref _latestSets[labels[0]];
        if (!labels.SequenceEqual(latest.Labels)) latest = (labels.ToArray(), catalogue.LabelSets.Of(labels));
        return latest.Set;
    }

    private NodeIds NodesOf(string label)
    {
        if (_lastNodes is not null && string.Equals(label, _lastLabel, StringComparison.Ordinal)) return _lastNodes;
        if (!nodesByLabel.TryGetValue(label, out NodeIds? nodes)) nodesByLabel.Add(label, nodes = new NodeIds());
        (_lastLabel, _lastNodes) = (label, nodes);
        return nodes;
    }
}
