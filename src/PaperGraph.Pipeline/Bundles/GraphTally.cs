using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>Counts nodes by label and relationships by type while they go by.</summary>
internal sealed class GraphTally
{
    public SortedDictionary<string, long> Nodes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Relationships { get; } = new(StringComparer.Ordinal);

    public IEnumerable<GraphNode> Counting(IEnumerable<GraphNode> nodes)
    {
        foreach (GraphNode node in nodes)
        {
            foreach (string label in node.Labels) Nodes[label] = Nodes.GetValueOrDefault(label) + 1;
            yield return node;
        }
    }

    public IEnumerable<GraphRelationship> Counting(IEnumerable<GraphRelationship> relationships)
    {
        foreach (GraphRelationship relationship in relationships)
        {
            Relationships[relationship.Type] = Relationships.GetValueOrDefault(relationship.Type) + 1;
            yield return relationship;
        }
    }
}
