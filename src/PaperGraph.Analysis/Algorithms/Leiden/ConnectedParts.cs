namespace PaperGraph.Analysis;

/// <summary>Splits groups of nodes into their connected parts.</summary>
internal static class ConnectedParts
{
    /// <summary>The connected parts of every group, numbered from 0 in order of their first node. Splitting so never lowers modularity.</summary>
    /// <param name="graph">Symmetric graph.</param>
    /// <param name="groups">Group of each node.</param>
    public static int[] Of(CsrGraph graph, int[] groups)
    {
        var parts = new int[graph.Nodes];
        Array.Fill(parts, -1);
        var stack = new Stack<int>();
        int count = 0;
        for (int first = 0; first < graph.Nodes; first++)
        {
            if (parts[first] >= 0) continue;
            parts[first] = count;
            stack.Push(first);
            while (stack.TryPop(out int node))
            {
                for (int i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
                {
                    int other = graph.Targets[i];
                    if (parts[other] >= 0 || groups[other] != groups[node]) continue;
                    parts[other] = count;
                    stack.Push(other);
                }
            }

            count++;
        }

        return parts;
    }
}
