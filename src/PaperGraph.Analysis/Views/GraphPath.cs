using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>A path through the graph.</summary>
/// <param name="Vertices">Vertices from start to end; one where start and end are the same.</param>
/// <param name="Edges">The edge between each vertex and the next, in its own direction; one fewer than the vertices.</param>
public sealed record GraphPath(IReadOnlyList<NodeReference> Vertices, IReadOnlyList<KnowledgeEdge> Edges)
{
    /// <summary>Number of edges.</summary>
    public int Length => Edges.Count;
}
