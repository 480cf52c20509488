using System.ComponentModel.DataAnnotations;

namespace PaperGraph.Analysis;

/// <summary>How a graph is analysed. The defaults suit graphs of some dozens to a million papers.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Seed of the order in which Leiden visits nodes.</summary>
    /// <value>Default 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads to use, 0 for one a processor. The result does not depend on it.</summary>
    /// <value>Default 0.</value>
    [Range(0, 1024)]
    public int Threads { get; init; }

    /// <summary>Probability that PageRank's walker follows an edge.</summary>
    /// <value>Default 0.85, as in the original paper.</value>
    [Range(0, 0.999)]
    public double Damping { get; init; } = 0.85;

    /// <summary>PageRank stops when a step changes the ranks by no more than this in sum.</summary>
    /// <value>Default 1e-10.</value>
    [Range(1e-15, 0.1)]
    public double RankTolerance { get; init; } = 1e-10;

    /// <summary>Resolution γ of modularity: higher gives more, smaller communities.</summary>
    /// <value>Default 1.</value>
    [Range(1e-6, 1e6)]
    public double Resolution { get; init; } = 1;

    /// <summary>Most rounds of Leiden; it stops earlier when a round gains nothing.</summary>
    /// <value>Default 5.</value>
    [Range(1, 1000)]
    public int LeidenRounds { get; init; } = 5;

    /// <summary>Most similar papers kept for each paper; 0 for none.</summary>
    /// <value>Default 10.</value>
    [Range(0, 1000)]
    public int SimilarPapers { get; init; } = 10;

    /// <summary>Lowest similarity kept.</summary>
    /// <value>Default 0.05.</value>
    [Range(0, 1)]
    public double MinimumSimilarity { get; init; } = 0.05;

    /// <summary>An entity of more papers than this does not by itself make two papers candidates for similarity.</summary>
    /// <value>Default 1000.</value>
    [Range(1, int.MaxValue)]
    public int SimilarityEntityCap { get; init; } = 1000;

    /// <summary>Co-occurring entities kept for each entity; 0 for none.</summary>
    /// <value>Default 10.</value>
    [Range(0, 1000)]
    public int CoOccurring { get; init; } = 10;

    /// <summary>Fewest papers that must name both entities of a pair.</summary>
    /// <value>Default 2.</value>
    [Range(1, int.MaxValue)]
    public int MinimumCoOccurrences { get; init; } = 2;

    /// <summary>Most entities of one paper that take part in co-occurrence: those in the title, then the most mentioned.</summary>
    /// <value>Default 256.</value>
    [Range(1, 100_000)]
    public int CoOccurrenceEntityCap { get; init; } = 256;

    internal int ThreadCount => Threads == 0 ? Environment.ProcessorCount : Threads;
}
