using CsCheck;
using QuikGraph;

namespace PaperGraph.Analysis.Tests;

/// <summary>Generators of edge lists, and the same graphs for QuikGraph.</summary>
internal static class RandomGraphs
{
    /// <summary>Up to 40 nodes with up to 120 edges, self loops and parallel edges among them.</summary>
    public static Gen<EdgeList> Weighted { get; } = Of(Gen.Double[0.1, 4]);

    public static Gen<EdgeList> Unweighted { get; } = Of(Gen.Const(1.0));

    public static EdgeList ListOf(int nodes, IEnumerable<(int Source, int Target, double Weight)> items)
    {
        var edges = new EdgeList(nodes);
        foreach ((int source, int target, double weight) in items) edges.Add(source, target, weight);
        return edges;
    }

    public static IEnumerable<(int Source, int Target, double Weight)> Items(EdgeList edges)
    {
        for (int i = 0; i < edges.Count; i++) yield return (edges.Sources[i], edges.Targets[i], edges.Weights[i]);
    }

    public static BidirectionalGraph<int, Edge<int>> QuikGraphOf(CsrGraph graph)
    {
        var view = new BidirectionalGraph<int, Edge<int>>();
        view.AddVertexRange(Enumerable.Range(0, graph.Nodes));
        for (int node = 0; node < graph.Nodes; node++)
        {
            for (int i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++) view.AddEdge(new Edge<int>(node, graph.Targets[i]));
        }

        return view;
    }

    private static Gen<EdgeList> Of(Gen<double> weights) =>
        from nodes in Gen.Int[1, 40]
        from items in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], weights).Array[0, 120]
        select ListOf(nodes, items);
}
