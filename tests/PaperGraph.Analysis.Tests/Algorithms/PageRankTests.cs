using CsCheck;
using QuikGraph;
using QuikGraph.Algorithms.Ranking;

namespace PaperGraph.Analysis.Tests;

public sealed class PageRankTests
{
    [Fact]
    public void The_karate_club_has_the_ranks_that_NetworkX_gives()
    {
        // networkx 3.6.1, pagerank(karate_club_graph(), 0.85) without weights, tolerance 1e-15.
        double[] expected =
        [
            0.096997285388, 0.052876924061, 0.057078509488, 0.035859857786, 0.021977952365, 0.029111154678, 0.029111154678,
            0.024490497035, 0.029766056081, 0.014309397129, 0.021977952365, 0.009564745492, 0.014644892012, 0.029536456152,
            0.014535993998, 0.014535993998, 0.016784005444, 0.014558677209, 0.014535993998, 0.019604636326, 0.014535993998,
            0.014558677209, 0.014535993998, 0.031522514777, 0.021076033559, 0.021006197394, 0.015044038083, 0.025639767483,
            0.019573459464, 0.026288537695, 0.024590155249, 0.037158087069, 0.071693226006, 0.100919182333,
        ];
        AssertClose(expected, Ranks(KarateClub.Graph()), 1e-11);
    }

    [Fact]
    public void The_example_of_the_encyclopedia_has_its_published_ranks()
    {
        // The graph of eleven pages drawn in Wikipedia's article "PageRank"; A leads nowhere. Percentages as printed there.
        const string Links = "BC CB DA DB EB ED EF FB FE GB GE HB HE IB IE JE KE";
        var edges = RandomGraphs.ListOf(11, Links.Split(' ').Select(link => (link[0] - 'A', link[1] - 'A', 1.0)));
        double[] printed = [3.3, 38.4, 34.3, 3.9, 8.1, 3.9, 1.6, 1.6, 1.6, 1.6, 1.6];
        Assert.Equal(printed, Ranks(CsrBuilder.Directed(edges)).Select(rank => Math.Round(100 * rank, 1)));
    }

    [Fact]
    public void Ranks_solve_the_linear_system_exactly() => RandomGraphs.Weighted.Sample(edges =>
    {
        CsrGraph graph = CsrBuilder.Directed(edges);
        AssertClose(LinearSolution(graph, 0.85), Ranks(graph), 1e-12);
    });

    [Fact]
    public void Ranks_sum_to_one_and_none_is_below_the_jump() => RandomGraphs.Weighted.Sample(edges =>
    {
        double[] ranks = Ranks(CsrBuilder.Directed(edges));
        Assert.Equal(1, ranks.Sum(), 1e-12);
        Assert.All(ranks, rank => Assert.True(rank >= (0.15 / ranks.Length) - 1e-12));
    });

    [Fact]
    public void QuikGraph_gives_the_same_ranks_where_no_node_dangles() => RandomGraphs.Unweighted.Sample(edges =>
    {
        // QuikGraph drops the rank of dangling nodes and scales differently: each node gets an edge, and its ranks are normalised.
        for (int node = 0; node < edges.Nodes; node++) edges.Add(node, (node + 1) % edges.Nodes, 1);
        CsrGraph graph = CsrBuilder.Directed(edges);
        Array.Fill(graph.Weights, 1);
        var algorithm = new PageRankAlgorithm<int, Edge<int>>(RandomGraphs.QuikGraphOf(graph)) { Tolerance = 1e-13, MaxIterations = 1000 };
        algorithm.Compute();
        double sum = algorithm.Ranks.Values.Sum();
        AssertClose([.. Enumerable.Range(0, graph.Nodes).Select(node => algorithm.Ranks[node] / sum)], Ranks(graph), 1e-9);
    }, iter: 50);

    [Fact]
    public void Thread_counts_do_not_change_a_bit()
    {
        var random = new Random(7);
        var edges = new EdgeList(30_000);
        for (int i = 0; i < 120_000; i++) edges.Add(random.Next(30_000), random.Next(30_000) / (1 + random.Next(50)), 0.1 + random.NextDouble());
        CsrGraph graph = CsrBuilder.Directed(edges);
        double[] one = PageRank.Of(graph, 0.85, 1e-12, 1, TestContext.Current.CancellationToken);
        for (int threads = 2; threads <= 4; threads++)
        {
            Assert.Equal(one, PageRank.Of(graph, 0.85, 1e-12, threads, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Without_damping_or_edges_all_nodes_rank_alike()
    {
        Assert.Empty(Ranks(CsrBuilder.Directed(new EdgeList(0))));
        Assert.Equal([1.0], Ranks(CsrBuilder.Directed(new EdgeList(1))));
        AssertClose([0.25, 0.25, 0.25, 0.25], Ranks(CsrBuilder.Directed(new EdgeList(4))), 1e-15);
        double[] jumps = PageRank.Of(KarateClub.Graph(), 0, 1e-12, 1, TestContext.Current.CancellationToken);
        AssertClose([.. Enumerable.Repeat(1.0 / KarateClub.Members, KarateClub.Members)], jumps, 1e-15);
    }

    [Fact]
    public void Cancelling_stops_it()
    {
        Assert.Throws<OperationCanceledException>(() => PageRank.Of(KarateClub.Graph(), 0.85, 1e-12, 1, new CancellationToken(true)));
    }

    private static double[] Ranks(CsrGraph graph) => PageRank.Of(graph, 0.85, 1e-14, 1, TestContext.Current.CancellationToken);

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
    }

    /// <summary>(I − d Pᵀ) r = (1 − d) / n · 1 by Gaussian elimination, with rows of dangling nodes uniform.</summary>
    private static double[] LinearSolution(CsrGraph graph, double damping)
    {
        int n = graph.Nodes;
        var a = new double[n, n + 1];
        double[] strengths = graph.Strengths();
        for (int u = 0; u < n; u++)
        {
            a[u, u] += 1;
            a[u, n] = (1 - damping) / n;
            for (int v = 0; strengths[u] == 0 && v < n; v++) a[v, u] -= damping / n;
            for (int i = graph.Offsets[u]; i < graph.Offsets[u + 1]; i++) a[graph.Targets[i], u] -= damping * graph.Weights[i] / strengths[u];
        }

        // Column sums of Pᵀ are 1, so the matrix is diagonally dominant by columns: no pivoting is needed.
        for (int p = 0; p < n; p++)
        {
            for (int row = 0; row < n; row++)
            {
                if (row == p) continue;
                double factor = a[row, p] / a[p, p];
                for (int column = p; column <= n; column++) a[row, column] -= factor * a[p, column];
            }
        }

        return [.. Enumerable.Range(0, n).Select(row => a[row, n] / a[row, row])];
    }
}
