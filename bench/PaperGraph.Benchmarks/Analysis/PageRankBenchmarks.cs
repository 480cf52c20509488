using BenchmarkDotNet.Attributes;
using PaperGraph.Analysis;
using QuikGraph;
using QuikGraph.Algorithms.Ranking;

namespace PaperGraph.Benchmarks;

/// <summary>Ten steps of PageRank on compressed rows and on QuikGraph's adjacency, the same graph.</summary>
[MemoryDiagnoser]
public class PageRankBenchmarks
{
    private const int Steps = 10;
    private CsrGraph _graph = null!;
    private BidirectionalGraph<int, Edge<int>> _view = null!;

    [GlobalSetup]
    public void Build()
    {
        _graph = BenchmarkGraphs.Skewed(20_000, 120_000);
        _view = BenchmarkGraphs.QuikGraphOf(_graph);
    }

    [Benchmark(Baseline = true)]
    public object CompressedRows()
    {
        var iteration = new PageRank.Iteration(_graph, 0.85, 1, CancellationToken.None);
        for (int step = 0; step < Steps; step++) iteration.Step();
        return iteration.Normalised();
    }

    [Benchmark]
    public object QuikGraph()
    {
        var algorithm = new PageRankAlgorithm<int, Edge<int>>(_view) { MaxIterations = Steps, Tolerance = 0 };
        algorithm.Compute();
        return algorithm.Ranks;
    }
}
