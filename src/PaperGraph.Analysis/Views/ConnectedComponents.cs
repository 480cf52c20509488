using PaperGraph.Model;
using QuikGraph;
using QuikGraph.Algorithms;

namespace PaperGraph.Analysis;

/// <summary>Connected components, by QuikGraph's algorithms.</summary>
public static class ConnectedComponents
{
    /// <summary>Components of the graph with edges taken both ways.</summary>
    /// <returns>Component of each vertex, numbered from 0 in order of the components' first vertices.</returns>
    public static IReadOnlyDictionary<NodeReference, int> Of(BidirectionalGraph<NodeReference, KnowledgeEdge> graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var found = new Dictionary<NodeReference, int>(graph.VertexCount);
        graph.WeaklyConnectedComponents(found);
        return InVertexOrder(graph, found);
    }

    /// <summary>Components in which a directed path leads from every vertex to every other.</summary>
    /// <returns>Component of each vertex, numbered from 0 in order of the components' first vertices.</returns>
    public static IReadOnlyDictionary<NodeReference, int> StronglyOf(BidirectionalGraph<NodeReference, KnowledgeEdge> graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var found = new Dictionary<NodeReference, int>(graph.VertexCount);
        graph.StronglyConnectedComponents(found);
        return InVertexOrder(graph, found);
    }

    private static Dictionary<NodeReference, int> InVertexOrder(
        BidirectionalGraph<NodeReference, KnowledgeEdge> graph, Dictionary<NodeReference, int> found)
    {
        var numbers = new Dictionary<int, int>();
        var components = new Dictionary<NodeReference, int>(found.Count);
        foreach (NodeReference vertex in graph.Vertices)
        {
            int component = found[vertex];
            if (!numbers.TryGetValue(component, out int number)) numbers.Add(component, number = numbers.Count);
            components.Add(vertex, number);
        }

        return components;
    }
}
