namespace PaperGraph.Analysis;

/// <summary>
/// Modularity with a resolution parameter (Newman, Girvan 2004; Reichardt, Bornholdt 2006):
/// Q = Σ_c [A_cc / 2m − γ (K_c / 2m)²], where A_cc sums the adjacency matrix over the community and K_c its nodes' strengths.
/// </summary>
internal static class Modularity
{
    /// <summary>The modularity of a partition; 0 for a graph without edges.</summary>
    /// <param name="graph">Symmetric graph, self loops twice on the diagonal.</param>
    /// <param name="communities">Community of each node, numbered from 0 to less than the number of nodes.</param>
    /// <param name="resolution">γ: higher gives more, smaller communities.</param>
    public static double Of(CsrGraph graph, int[] communities, double resolution)
    {
        double[] strengths = graph.Strengths();
        double total = strengths.Sum();
        if (total == 0) return 0;

        double within = 0;
        var sums = new double[graph.Nodes];
        for (int node = 0; node < graph.Nodes; node++)
        {
            sums[communities[node]] += strengths[node];
            for (int i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
            {
                if (communities[graph.Targets[i]] == communities[node]) within += graph.Weights[i];
            }
        }

        double expected = 0;
        foreach (double sum in sums) expected += sum / total * (sum / total);
        return (within / total) - (resolution * expected);
    }
}
