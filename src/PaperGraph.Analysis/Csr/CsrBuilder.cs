namespace PaperGraph.Analysis;

/// <summary>
/// Builds a <see cref="CsrGraph"/> in time linear in nodes and edges. Parallel edges become one with the sum of their weights, added in
/// ascending order of weight: the same edges in any order give the same graph to the last bit.
/// </summary>
internal static class CsrBuilder
{
    /// <summary>Edges as they are.</summary>
    public static CsrGraph Directed(EdgeList edges) => Merged(edges.Nodes, edges.Sources, edges.Targets, edges.Weights);

    /// <summary>
    /// The symmetric adjacency matrix of the edges taken without direction. A self loop of weight w stands on the diagonal as 2w, as in
    /// the definition of modularity, so that a node's strength is the weight of the edge ends at it.
    /// </summary>
    public static CsrGraph Undirected(EdgeList edges)
    {
        long entries = 2L * edges.Count;
        if (entries > Array.MaxLength) throw new InvalidOperationException($"The graph has more than {Array.MaxLength / 2} undirected edges.");
        var both = new EdgeList(edges.Nodes, (int)entries);
        for (int i = 0; i < edges.Count; i++)
        {
            both.Add(edges.Sources[i], edges.Targets[i], edges.Weights[i]);
            both.Add(edges.Targets[i], edges.Sources[i], edges.Weights[i]);
        }

        return Directed(both);
    }

    // Sorting by target and then, stably, by source leaves every row in order of its targets.
    private static CsrGraph Merged(int nodes, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<double> weights)
    {
        int[] byTarget = Sorted(nodes, targets, Identity(targets.Length), out _);
        int[] order = Sorted(nodes, sources, byTarget, out int[] starts);

        var offsets = new int[nodes + 1];
        var mergedTargets = new int[order.Length];
        var mergedWeights = new double[order.Length];
        var parallel = new List<double>();
        int filled = 0;
        for (int node = 0; node < nodes; node++)
        {
            for (int i = starts[node]; i < starts[node + 1];)
            {
                int target = targets[order[i]];
                parallel.Clear();
                for (; i < starts[node + 1] && targets[order[i]] == target; i++) parallel.Add(weights[order[i]]);
                mergedTargets[filled] = target;
                mergedWeights[filled++] = Sum(parallel);
            }

            offsets[node + 1] = filled;
        }

        Array.Resize(ref mergedTargets, filled);
        Array.Resize(ref mergedWeights, filled);
        return new CsrGraph(offsets, mergedTargets, mergedWeights);
    }

    private static double Sum(List<double> weights)
    {
        if (weights.Count > 2) weights.Sort();
        double sum = 0;
        foreach (double weight in weights) sum += weight;
        return sum;
    }

    private static int[] Identity(int count)
    {
        var items = new int[count];
        for (int i = 0; i < count; i++) items[i] = i;
        return items;
    }

    /// <summary>Counting sort of <paramref name="items"/> by their keys; stable.</summary>
    private static int[] Sorted(int nodes, ReadOnlySpan<int> keys, int[] items, out int[] starts)
    {
        starts = new int[nodes + 1];
        foreach (int key in keys) starts[key + 1]++;
        for (int node = 0; node < nodes; node++) starts[node + 1] += starts[node];

        int[] next = starts.AsSpan(0, nodes).ToArray();
        var sorted = new int[items.Length];
        foreach (int item in items) sorted[next[keys[item]]++] = item;
        return sorted;
    }
}
