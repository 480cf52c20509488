namespace PaperGraph.Analysis;

/// <summary>
/// Refinement (Traag, Waltman, van Eck 2019, algorithm A.2, RefinePartition): each community is built up again from single nodes, merging
/// only along edges and only parts that are well connected to the rest of it; a community that moving left disconnected comes apart.
/// A node takes the best part instead of a random good one, as in the authors' leidenalg and in GVE-Leiden (Sahu 2023): quicker, and
/// no exponential whose last digit differs between machines. Connectedness does not rest on the random choice.
/// </summary>
internal static class Refinement
{
    /// <summary>Part of each node, named by one of the nodes in it; every part lies within a community.</summary>
    public static int[] Run(LeidenLevel level, SplitMix64 random, CancellationToken ct)
    {
        int nodes = level.Graph.Nodes;
        var parts = new int[nodes];
        for (int node = 0; node < nodes; node++) parts[node] = node;

        double[] totals = level.Strengths.AsSpan().ToArray();
        double[] outward = WeightsToOwnCommunity(level);
        var alone = new bool[nodes];
        Array.Fill(alone, true);
        int done = 0;
        foreach (int node in random.Permutation(nodes))
        {
            if ((++done & 0xFFFF) == 0) ct.ThrowIfCancellationRequested();
            if (alone[node] && WellConnected(level, node, node, totals, outward)) Merge(level, node, parts, totals, outward, alone);
        }

        return parts;
    }

    private static void Merge(LeidenLevel level, int node, int[] parts, double[] totals, double[] outward, bool[] alone)
    {
        int community = level.Communities[node];
        double cost = level.Strengths[node] * level.Penalty;
        int best = node;
        double bestGain = 0;
        foreach (int part in level.GroupsBeside(node, parts))
        {
            if (level.Communities[part] != community || !WellConnected(level, part, node, totals, outward)) continue;
            double gain = level.WeightTo(part) - (cost * totals[part]);
            if (gain > bestGain)
            {
                best = part;
                bestGain = gain;
            }
        }

        if (best != node)
        {
            // Edges between the node and the part no longer lead out of the part: they leave both ends' sums.
            outward[best] += outward[node] - (2 * level.WeightTo(best));
            totals[best] += totals[node];
            totals[node] = 0;
            parts[node] = best;
            alone[best] = false;
            alone[node] = false;
        }

        level.Forget();
    }

    // E(part, community − part) ≥ γ K_part (K_community − K_part) / 2m
    private static bool WellConnected(LeidenLevel level, int part, int member, double[] totals, double[] outward)
    {
        double rest = level.Totals[level.Communities[member]] - totals[part];
        double needed = level.Penalty * totals[part] * rest;
        return outward[part] >= needed - (1e-12 * totals[part]);
    }

    private static double[] WeightsToOwnCommunity(LeidenLevel level)
    {
        CsrGraph graph = level.Graph;
        var sums = new double[graph.Nodes];
        for (int node = 0; node < graph.Nodes; node++)
        {
            double sum = 0;
            for (int i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
            {
                int other = graph.Targets[i];
                if (other != node && level.Communities[other] == level.Communities[node]) sum += graph.Weights[i];
            }

            sums[node] = sum;
        }

        return sums;
    }
}
