namespace PaperGraph.Analysis;

/// <summary>
/// A level of the Leiden algorithm: the graph, or one whose nodes stand for groups of nodes of the level below, with a partition of it
/// and the sums and scratch space that its phases share.
/// </summary>
internal sealed class LeidenLevel
{
    private readonly double[] _weightTo;
    private readonly int[] _touched;
    private int _touchedCount;

    public LeidenLevel(CsrGraph graph, int[] communities, double resolution)
    {
        Graph = graph;
        Communities = communities;
        Strengths = graph.Strengths();
        Totals = new double[graph.Nodes];
        for (int node = 0; node < graph.Nodes; node++) Totals[communities[node]] += Strengths[node];

        double total = 0;
        foreach (double strength in Strengths) total += strength;
        Penalty = total > 0 ? resolution / total : 0;
        _weightTo = new double[graph.Nodes];
        _touched = new int[graph.Nodes];
    }

    public CsrGraph Graph { get; }

    /// <summary>Community of each node, from 0 to less than the number of nodes.</summary>
    public int[] Communities { get; }

    /// <summary>Strength of each node.</summary>
    public double[] Strengths { get; }

    /// <summary>Strength of each community.</summary>
    public double[] Totals { get; }

    /// <summary>γ / 2m: what a pair of unit strengths in one community costs.</summary>
    public double Penalty { get; }

    /// <summary>
    /// Sums a node's edges by the group of the other end, self loops left out. The groups found and their weights can be read until
    /// <see cref="Forget"/>.
    /// </summary>
    /// <param name="node">The node.</param>
    /// <param name="groups">Group of each node.</param>
    public ReadOnlySpan<int> GroupsBeside(int node, int[] groups)
    {
        ReadOnlySpan<int> targets = Graph.Targets.AsSpan(Graph.Offsets[node], Graph.Offsets[node + 1] - Graph.Offsets[node]);
        ReadOnlySpan<double> weights = Graph.Weights.AsSpan(Graph.Offsets[node], targets.Length);
        double[] weightTo = _weightTo;
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] == node) continue;
            int group = groups[targets[i]];
            if (weightTo[group] == 0) _touched[_touchedCount++] = group;
            weightTo[group] += weights[i];
        }

        return _touched.AsSpan(0, _touchedCount);
    }

    /// <summary>Weight of the edges that <see cref="GroupsBeside"/> found to a group.</summary>
    public double WeightTo(int group) => _weightTo[group];

    /// <summary>Clears what <see cref="GroupsBeside"/> found.</summary>
    public void Forget()
    {
        for (int i = 0; i < _touchedCount; i++) _weightTo[_touched[i]] = 0;
        _touchedCount = 0;
    }
}
