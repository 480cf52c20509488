using System.Runtime.InteropServices;
using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>Counts nodes by label and relationships by type while they go by.</summary>
internal sealed class GraphTally
{
    private readonly Dictionary<string, long> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _relationships = new(StringComparer.Ordinal);

    /// <summary>The counts so far.</summary>
    public SortedDictionary<string, long> Nodes => new(_nodes, StringComparer.Ordinal);

    /// <summary>The counts so far.</summary>
    public SortedDictionary<string, long> Relationships => new(_relationships, StringComparer.Ordinal);

    public IEnumerable<GraphNode> Counting(IEnumerable<GraphNode> nodes)
    {
        foreach (GraphNode node in nodes)
        {
            foreach (string label in node.Labels) Count(_nodes, label);
            yield return node;
        }
    }

    public IEnumerable<GraphRelationship> Counting(IEnumerable<GraphRelationship> relationships)
    {
        foreach (GraphRelationship relationship in relationships)
        {
            Count(_relationships, relationship.Type);
            yield return relationship;
        }
    }

    private static void Count(Dictionary<string, long> counts, string name) => CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;
}
