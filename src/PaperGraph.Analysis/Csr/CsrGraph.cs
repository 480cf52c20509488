namespace PaperGraph.Analysis;

/// <summary>
/// A weighted graph in compressed sparse rows: row <c>u</c> of the adjacency matrix is <c>Targets[Offsets[u]..Offsets[u + 1]]</c> with
/// <c>Weights</c> beside it, targets ascending, each at most once. Three arrays and no object per edge, which is what lets a kernel
/// read edges at memory speed.
/// </summary>
internal sealed class CsrGraph
{
    internal CsrGraph(int[] offsets, int[] targets, double[] weights)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
    }

    /// <summary>Number of nodes.</summary>
    public int Nodes => Offsets.Length - 1;

    /// <summary>Number of entries of the adjacency matrix that are not zero: an undirected edge counts twice, a self loop once.</summary>
    public int Entries => Targets.Length;

    /// <summary>Where each row begins; one item more than there are nodes.</summary>
    public int[] Offsets { get; }

    /// <summary>Targets of all rows.</summary>
    public int[] Targets { get; }

    /// <summary>Weights of all rows, positive.</summary>
    public double[] Weights { get; }

    /// <summary>Sum of each row: out-strength, or strength where the graph is symmetric.</summary>
    public double[] Strengths()
    {
        var sums = new double[Nodes];
        for (int node = 0; node < sums.Length; node++)
        {
            double sum = 0;
            for (int i = Offsets[node]; i < Offsets[node + 1]; i++) sum += Weights[i];
            sums[node] = sum;
        }

        return sums;
    }

    /// <summary>The graph with every edge turned round: row <c>v</c> lists the nodes that point at <c>v</c>.</summary>
    public CsrGraph Transposed()
    {
        var offsets = new int[Nodes + 1];
        foreach (int target in Targets) offsets[target + 1]++;
        for (int node = 0; node < Nodes; node++) offsets[node + 1] += offsets[node];

        int[] next = offsets.AsSpan(0, Nodes).ToArray();
        var targets = new int[Entries];
        var weights = new double[Entries];
        for (int node = 0; node < Nodes; node++)
        {
            for (int i = Offsets[node]; i < Offsets[node + 1]; i++)
            {
                int place = next[Targets[i]]++;
                targets[place] = node;
                weights[place] = Weights[i];
            }
        }

        return new CsrGraph(offsets, targets, weights);
    }
}
