using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>The nodes of a store in the order of <see cref="GraphProjection.Nodes"/>: by unique label, entities by type, then by id in ordinal order.</summary>
internal sealed class NodeOrder
{
    private readonly Dictionary<long, Entry> _entries;

    private NodeOrder(List<Entry> entries)
    {
        Nodes = entries.ConvertAll(entry => entry.Node);
        _entries = entries.ToDictionary(entry => entry.Node);
    }

    /// <summary>Identities of the nodes, in order.</summary>
    public IReadOnlyList<long> Nodes { get; }

    /// <exception cref="GraphException">A node has none of the schema's labels, or no id.</exception>
    public static NodeOrder Of(IGraphReader graph, string path)
    {
        int id = graph.PropertyKeys.Find("id");
        int[] labels = [.. GraphSchema.UniqueLabels.Select(graph.Labels.Find)];
        int[] types = [.. GraphSchema.EntityLabels.Select(graph.Labels.Find)];
        List<Entry> entries = [];
        Span<long> batch = stackalloc long[256];
        IIdCursor cursor = graph.ScanNodes();
        for (int count = cursor.Next(batch); count > 0; count = cursor.Next(batch))
        {
            foreach (long node in batch[..count])
            {
                int label = Array.FindIndex(labels, unique => unique >= 0 && graph.HasLabel(node, unique));
                if (label < 0)
                {
                    throw new GraphException($"{path}: the node {node} has none of the labels {string.Join(", ", GraphSchema.UniqueLabels)}, so a bundle has no place for it. Delete it, or export in another format.");
                }

                Value key = id < 0 ? Value.Null : graph.NodeProperty(node, id);
                if (key.Kind != ValueKind.String) throw new GraphException($"{path}: the node {node} :{GraphSchema.UniqueLabels[label]} has no id, by which a bundle names it. Give it one.");
                int type = Array.FindIndex(types, entity => entity >= 0 && graph.HasLabel(node, entity));
                entries.Add(new Entry(node, label, type, key.AsString()));
            }
        }

        entries.Sort(Entry.Compare);
        return new NodeOrder(entries);
    }

    /// <summary>The unique label of a node.</summary>
    public string LabelOf(long node) => GraphSchema.UniqueLabels[_entries[node].Label];

    /// <summary>The id of a node.</summary>
    public string IdOf(long node) => _entries[node].Id;

    private sealed record Entry(long Node, int Label, int Type, string Id)
    {
        public static int Compare(Entry x, Entry y)
        {
            int order = x.Label.CompareTo(y.Label);
            if (order == 0) order = x.Type.CompareTo(y.Type);
            return order == 0 ? string.CompareOrdinal(x.Id, y.Id) : order;
        }
    }
}
