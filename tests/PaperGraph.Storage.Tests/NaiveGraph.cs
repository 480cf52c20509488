using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Tests;

/// <summary>The graph as a beginner would keep it: dictionaries, searched from end to end. What the store must agree with.</summary>
internal sealed class NaiveGraph
{
    public SortedDictionary<long, NaiveNode> Nodes { get; } = [];

    public SortedDictionary<long, NaiveRelationship> Relationships { get; } = [];

    public NaiveGraph Copy()
    {
        var copy = new NaiveGraph();
        foreach ((long id, NaiveNode node) in Nodes) copy.Nodes[id] = new NaiveNode([.. node.Labels], new(node.Properties));
        foreach ((long id, NaiveRelationship item) in Relationships) copy.Relationships[id] = item with { Properties = new(item.Properties) };
        return copy;
    }
}

internal sealed record NaiveNode(SortedSet<int> Labels, SortedDictionary<int, Value> Properties);

internal sealed record NaiveRelationship(int Type, long Start, long End, SortedDictionary<int, Value> Properties);
