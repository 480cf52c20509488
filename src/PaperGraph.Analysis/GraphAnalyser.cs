using System.ComponentModel.DataAnnotations;
using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>The analysis stage: from the resolved graph to the graph with ranks, communities, similarities and co-occurrences.</summary>
public static class GraphAnalyser
{
    /// <summary>Analyses a graph. The same graph, options and seed give the same result at any thread count and in whatever order the graph lists its edges.</summary>
    /// <exception cref="ArgumentException">An edge names what the graph does not hold, or two nodes have one id.</exception>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static AnalysedGraph Analyse(KnowledgeGraph graph, AnalysisOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new AnalysisOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);

        // The order: incidence first, for the rarity of entities weighs both networks; ranks before communities, for ranks name them;
        // the lists last, for they need neither. Each network is dropped before the next is built.
        var index = new NodeIndex(graph);
        var incidence = new Incidence(graph, index);
        double[] ranks = PageRank.Of(
            RankNetwork.Of(graph, index, incidence), options.Damping, options.RankTolerance, options.ThreadCount, ct);
        int[] membership = Leiden.Of(
            CommunityNetwork.Of(graph, index, incidence), options.Resolution, options.LeidenRounds, options.Seed, ct);
        Community[] communities = CommunityCatalogue.Of(index, membership, ranks);

        return new AnalysedGraph
        {
            Graph = graph,
            PaperMeasures = Measures(0, index.Papers.Length),
            EntityMeasures = Measures(index.Papers.Length, index.Count),
            Communities = [.. communities.OrderBy(community => community.Id, StringComparer.Ordinal)],
            Similarities = PaperSimilarities.Of(index, incidence, options, ct),
            CoOccurrences = CoOccurrences.Of(graph, index, incidence, options, ct),
        };

        Dictionary<string, NodeMeasures> Measures(int from, int to)
        {
            var measures = new Dictionary<string, NodeMeasures>(to - from, StringComparer.Ordinal);
            for (int node = from; node < to; node++)
            {
                measures.Add(index.IdOf(node), new NodeMeasures(ranks[node], communities[membership[node]].Id));
            }

            return measures;
        }
    }
}
