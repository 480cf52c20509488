using CsCheck;

namespace PaperGraph.Analysis.Tests;

public sealed class CsrBuilderTests
{
    [Fact]
    public void Parallel_edges_become_one_and_rows_are_sorted()
    {
        var graph = CsrBuilder.Directed(RandomGraphs.ListOf(3, [(0, 2, 1), (0, 1, 2), (0, 2, 3), (2, 0, 5)]));
        Assert.Equal([0, 2, 2, 3], graph.Offsets);
        Assert.Equal([1, 2, 0], graph.Targets);
        Assert.Equal([2.0, 4, 5], graph.Weights);
    }

    [Fact]
    public void An_undirected_self_loop_counts_both_its_ends()
    {
        var graph = CsrBuilder.Undirected(RandomGraphs.ListOf(2, [(0, 0, 3), (0, 1, 1)]));
        Assert.Equal([6.0, 1, 1], graph.Weights);
        Assert.Equal([7.0, 1], graph.Strengths());
    }

    [Fact]
    public void Edges_in_any_order_give_the_same_graph_to_the_last_bit() =>
        Gen.Select(RandomGraphs.Weighted, Gen.Int[0, int.MaxValue]).Sample((edges, seed) =>
        {
            (int, int, double)[] items = [.. RandomGraphs.Items(edges)];
            new Random(seed).Shuffle(items);
            AssertSame(CsrBuilder.Directed(edges), CsrBuilder.Directed(RandomGraphs.ListOf(edges.Nodes, items)));
            AssertSame(CsrBuilder.Undirected(edges), CsrBuilder.Undirected(RandomGraphs.ListOf(edges.Nodes, items)));
        });

    [Fact]
    public void Turning_round_twice_gives_the_graph_back_and_a_symmetric_graph_is_its_own_reverse() =>
        RandomGraphs.Weighted.Sample(edges =>
        {
            CsrGraph directed = CsrBuilder.Directed(edges);
            AssertSame(directed, directed.Transposed().Transposed());
            CsrGraph undirected = CsrBuilder.Undirected(edges);
            AssertSame(undirected, undirected.Transposed());
        });

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_is_no_weight_is_refused(double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdgeList(2).Add(0, 1, weight));

    [Fact]
    public void A_node_outside_the_graph_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdgeList(2).Add(0, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdgeList(2).Add(-1, 0, 1));
    }

    private static void AssertSame(CsrGraph expected, CsrGraph actual)
    {
        Assert.Equal(expected.Offsets, actual.Offsets);
        Assert.Equal(expected.Targets, actual.Targets);
        Assert.Equal(expected.Weights, actual.Weights);
    }
}
