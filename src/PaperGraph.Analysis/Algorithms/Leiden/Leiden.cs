namespace PaperGraph.Analysis;

/// <summary>
/// Leiden communities (Traag, Waltman, van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9,
/// 5233, 2019) for modularity with a resolution parameter: moving, refinement, aggregation, until nothing is left to aggregate; then
/// again from the partition found. Sequential, so the result depends on graph and seed alone.
/// </summary>
internal static class Leiden
{
    /// <summary>Community of each node, numbered from 0 without gaps in order of first node. Every community is connected.</summary>
    /// <param name="graph">Symmetric graph, self loops twice on the diagonal.</param>
    /// <param name="resolution">γ above 0.</param>
    /// <param name="iterations">At most so many rounds; fewer when a round gains nothing.</param>
    /// <param name="seed">Seed of the order in which nodes are visited.</param>
    /// <param name="ct">Cancels within the phases.</param>
    public static int[] Of(CsrGraph graph, double resolution, int iterations, ulong seed, CancellationToken ct)
    {
        var random = new SplitMix64(seed);
        var best = new int[graph.Nodes];
        for (int node = 0; node < best.Length; node++) best[node] = node;
        double bestQuality = Modularity.Of(graph, best, resolution);
        for (int i = 0; i < iterations; i++)
        {
            int[] found = Round(graph, best.AsSpan().ToArray(), resolution, random, ct);
            double quality = Modularity.Of(graph, found, resolution);
            if (quality <= bestQuality + 1e-10) break;
            (best, bestQuality) = (found, quality);
        }

        return best;
    }

    private static int[] Round(CsrGraph graph, int[] communities, double resolution, SplitMix64 random, CancellationToken ct)
    {
        // place[v] is the node of the current level that stands for node v of the graph.
        int[]? place = null;
        LeidenLevel level = new(graph, communities, resolution);
        while (true)
        {
            LocalMoving.Run(level, random, ct);
            int[] parts = Refinement.Run(level, random, ct);
            int count = Numbering.Compact(parts);
            if (count == level.Graph.Nodes) break;

            level = Aggregated(level, parts, count, resolution);
            place = place is null ? parts : Through(place, parts);
        }

        // Where no two nodes can be merged within a community, each is a community by itself, up to rounding: the split covers rounding.
        return ConnectedParts.Of(graph, place is null ? level.Communities : Through(place, level.Communities));
    }

    private static LeidenLevel Aggregated(LeidenLevel level, int[] parts, int count, double resolution)
    {
        var communities = new int[count];
        for (int node = 0; node < parts.Length; node++) communities[parts[node]] = level.Communities[node];
        var first = new int[level.Graph.Nodes];
        Array.Fill(first, -1);
        for (int part = 0; part < count; part++)
        {
            // A community is now named by the first part of it: below the number of parts.
            ref int name = ref first[communities[part]];
            if (name < 0) name = part;
            communities[part] = name;
        }

        return new LeidenLevel(Aggregation.Run(level.Graph, parts, count), communities, resolution);
    }

    private static int[] Through(int[] place, int[] groups)
    {
        var result = new int[place.Length];
        for (int node = 0; node < place.Length; node++) result[node] = groups[place[node]];
        return result;
    }
}
