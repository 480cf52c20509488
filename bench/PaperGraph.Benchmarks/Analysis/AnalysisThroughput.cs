using System.Diagnostics;
using System.Globalization;
using PaperGraph.Analysis;
using PaperGraph.Model;
using QuikGraph;
using QuikGraph.Algorithms.Ranking;

namespace PaperGraph.Benchmarks;

/// <summary>
/// <c>analysis</c>: rates of the analysis kernels on one thread, PageRank beside QuikGraph's on the same graph, and a whole analysis.
/// Seconds are processor seconds, so that other work on the machine disturbs them less; the best of five for kernels.
/// </summary>
internal static class AnalysisThroughput
{
    private const int Repeats = 5;

    public static int Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, .NET {Environment.Version}"));
        CsrGraph small = BenchmarkGraphs.Skewed(100_000, 600_000);
        PageRankRate(small);
        QuikGraphRate(small);
        PageRankRate(BenchmarkGraphs.Skewed(875_713, 5_105_039));
        LeidenRate(BenchmarkGraphs.Grouped(100_000, 1_000_000));
        LeidenRate(BenchmarkGraphs.Skewed(100_000, 600_000), "skewed, no groups");
        WholeAnalysis(60_000, 25);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return 0;
    }

    private static void PageRankRate(CsrGraph graph)
    {
        const int Steps = 20;
        var iteration = new PageRank.Iteration(graph, 0.85, 1, CancellationToken.None);
        double seconds = Best(() => Enumerable.Range(0, Steps).Sum(_ => iteration.Step()));
        Print($"PageRank, {graph.Nodes:N0} nodes, {graph.Entries:N0} edges", (double)graph.Entries * Steps / seconds / 1e6, "M edge updates/s");
    }

    private static void QuikGraphRate(CsrGraph graph)
    {
        const int Steps = 3;
        var algorithm = new PageRankAlgorithm<int, Edge<int>>(BenchmarkGraphs.QuikGraphOf(graph)) { MaxIterations = Steps, Tolerance = 0 };
        double seconds = Once(() =>
        {
            algorithm.Compute();
            return algorithm;
        });
        Print($"the same by QuikGraph, {graph.Nodes:N0} nodes", (double)graph.Entries * Steps / seconds / 1e6, "M edge updates/s");
    }

    private static void LeidenRate(CsrGraph graph, string kind = "groups of 100")
    {
        CsrGraph undirected = kind == "groups of 100" ? graph : Symmetric(graph);
        int[] communities = [];
        double edges = undirected.Entries / 2.0;
        double one = Best(() => communities = Leiden.Of(undirected, 1, 1, 1, CancellationToken.None));
        Print($"Leiden, 1 round, {kind}, {undirected.Nodes:N0} nodes, {edges:N0} edges", edges / one / 1e6, "M edges/s");
        double all = Best(() => communities = Leiden.Of(undirected, 1, 5, 1, CancellationToken.None));
        Print($"Leiden, up to 5 rounds ({communities.Max() + 1} communities, modularity {Modularity.Of(undirected, communities, 1):F4})", edges / all / 1e6, "M edges/s");
    }

    private static CsrGraph Symmetric(CsrGraph graph)
    {
        var edges = new EdgeList(graph.Nodes, graph.Entries);
        for (int node = 0; node < graph.Nodes; node++)
        {
            for (int i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++) edges.Add(node, graph.Targets[i], graph.Weights[i]);
        }

        return CsrBuilder.Undirected(edges);
    }

    private static void WholeAnalysis(int papers, int entitiesPerPaper)
    {
        KnowledgeGraph graph = BenchmarkGraphs.Papers(papers, entitiesPerPaper);
        var index = new NodeIndex(graph);
        var incidence = new Incidence(graph, index);
        var options = new AnalysisOptions { Threads = 1 };
        string size = string.Create(CultureInfo.InvariantCulture, $"{papers:N0} papers, {graph.Entities.Count:N0} entities, {graph.PaperEdges.Count:N0} mentions");
        Print($"similarities, 1 thread, {size}", Once(() => PaperSimilarities.Of(index, incidence, options, CancellationToken.None)), "s");
        Print("co-occurrences, 1 thread", Once(() => CoOccurrences.Of(graph, index, incidence, options, CancellationToken.None)), "s");
        Print("whole analysis, 1 thread", Once(() => GraphAnalyser.Analyse(graph, options)), "s");
        Print("whole analysis, all threads together", Once(() => GraphAnalyser.Analyse(graph)), "s");
    }

    private static double Best(Func<object> work) => Enumerable.Range(0, Repeats).Min(_ => Once(work));

    private static double Once(Func<object> work)
    {
        TimeSpan begin = ProcessorTime();
        GC.KeepAlive(work());
        return (ProcessorTime() - begin).TotalSeconds;
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Print(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:F2} {unit}"));
}
