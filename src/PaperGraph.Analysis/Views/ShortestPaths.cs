using PaperGraph.Model;
using QuikGraph;
using QuikGraph.Algorithms;

namespace PaperGraph.Analysis;

/// <summary>Shortest paths, by QuikGraph's Dijkstra algorithm with every edge of length 1.</summary>
public static class ShortestPaths
{
    /// <summary>A shortest path with edges taken both ways: two entities meet through a paper that names both.</summary>
    /// <returns>The path, or null where none leads from one to the other.</returns>
    /// <exception cref="ArgumentException">An end is not a vertex of the graph.</exception>
    public static GraphPath? Between(BidirectionalGraph<NodeReference, KnowledgeEdge> graph, NodeReference from, NodeReference to)
    {
        Require(graph, from, to);
        if (from == to) return new GraphPath([from], []);
        var undirected = new UndirectedBidirectionalGraph<NodeReference, KnowledgeEdge>(graph);
        return undirected.ShortestPathsDijkstra(_ => 1, from)(to, out IEnumerable<KnowledgeEdge>? edges) ? Path(from, edges) : null;
    }

    /// <summary>A shortest path that follows the direction of the edges.</summary>
    /// <returns>The path, or null where none leads from one to the other.</returns>
    /// <exception cref="ArgumentException">An end is not a vertex of the graph.</exception>
    public static GraphPath? Along(BidirectionalGraph<NodeReference, KnowledgeEdge> graph, NodeReference from, NodeReference to)
    {
        Require(graph, from, to);
        if (from == to) return new GraphPath([from], []);
        return graph.ShortestPathsDijkstra(_ => 1, from)(to, out IEnumerable<KnowledgeEdge>? edges) ? Path(from, edges) : null;
    }

    private static GraphPath Path(NodeReference from, IEnumerable<KnowledgeEdge> found)
    {
        KnowledgeEdge[] edges = [.. found];
        var vertices = new List<NodeReference>(edges.Length + 1) { from };
        foreach (KnowledgeEdge edge in edges) vertices.Add(edge.Source == vertices[^1] ? edge.Target : edge.Source);
        return new GraphPath(vertices, edges);
    }

    private static void Require(BidirectionalGraph<NodeReference, KnowledgeEdge> graph, NodeReference from, NodeReference to)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!graph.ContainsVertex(from)) throw new ArgumentException($"The graph has no {from.Label} {from.Id}.", nameof(from));
        if (!graph.ContainsVertex(to)) throw new ArgumentException($"The graph has no {to.Label} {to.Id}.", nameof(to));
    }
}
