using PaperGraph.Model;
using QuikGraph;

namespace PaperGraph.Analysis;

/// <summary>Degrees, as QuikGraph counts them.</summary>
public static class Degrees
{
    /// <summary>Number of edges into and out of each vertex.</summary>
    public static IReadOnlyDictionary<NodeReference, (int In, int Out)> Of(BidirectionalGraph<NodeReference, KnowledgeEdge> graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Vertices.ToDictionary(vertex => vertex, vertex => (graph.InDegree(vertex), graph.OutDegree(vertex)));
    }
}
