namespace PaperGraph.Analysis;

/// <summary>Makes one node of each part of a level: the last phase of the Leiden algorithm (Traag, Waltman, van Eck 2019, AggregateGraph).</summary>
internal static class Aggregation
{
    /// <summary>
    /// The graph between parts. Entry (a, b) sums the entries between their nodes, the diagonal those within, so strengths and modularity
    /// stay what they were.
    /// </summary>
    /// <param name="graph">Symmetric graph.</param>
    /// <param name="parts">Part of each node, numbered from 0 without gaps.</param>
    /// <param name="count">Number of parts.</param>
    public static CsrGraph Run(CsrGraph graph, int[] parts, int count)
    {
        int[] members = Numbering.Grouped(parts, count, out int[] starts);
        var offsets = new int[count + 1];
        var targets = new int[graph.Entries];
        var weights = new double[graph.Entries];
        var slots = new int[count];
        int filled = 0;
        for (int part = 0; part < count; part++)
        {
            int rowStart = filled;
            for (int m = starts[part]; m < starts[part + 1]; m++)
            {
                int node = members[m];
                for (int i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
                {
                    int other = parts[graph.Targets[i]];
                    int slot = slots[other];
                    if (slot <= rowStart)
                    {
                        slots[other] = slot = filled + 1;
                        targets[filled++] = other;
                    }

                    // Slots are one more than their place, so that the zero of a new array means none.
                    weights[slot - 1] += graph.Weights[i];
                }
            }

            offsets[part + 1] = filled;
        }

        Array.Resize(ref targets, filled);
        Array.Resize(ref weights, filled);
        return new CsrGraph(offsets, targets, weights);
    }
}
