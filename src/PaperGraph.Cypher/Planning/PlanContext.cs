using PaperGraph.Cypher.Binding;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Planning;

/// <summary>What planning shares: the graph for its counts and indexes, and new variables.</summary>
/// <param name="graph">A snapshot.</param>
/// <param name="faster">Whether rewrites apply that only make plans faster.</param>
internal sealed class PlanContext(IGraphReader graph, bool faster)
{
    private int _made;

    public IGraphReader Graph { get; } = graph;

    /// <summary>Whether rewrites apply that only make plans faster.</summary>
    public bool Faster { get; } = faster;

    /// <summary>A variable that no text names.</summary>
    public Variable NewVariable(string purpose) => new($"  {purpose} {_made++}", StaticType.Any, -1);

    /// <summary>Nodes with a label; null: all.</summary>
    public double CountNodes(string? label)
    {
        if (label is null) return Graph.NodeCount;
        int number = Graph.Labels.Find(label);
        return number < 0 ? 0 : Graph.CountNodes(number);
    }

    /// <summary>Relationships of the types that an expression of names joined by | gives; all where it is something else.</summary>
    public double CountRelationships(BoundLabelExpression? types)
    {
        switch (types)
        {
            case BoundLabelName name:
                int number = Graph.RelationshipTypes.Find(name.Name);
                return number < 0 ? 0 : Graph.CountRelationships(number);
            case BoundLabelOr either:
                return CountRelationships(either.Left) + CountRelationships(either.Right);
            default:
                return Graph.RelationshipCount;
        }
    }
}
