namespace PaperGraph.Storage.State;

/// <summary>
/// Lays down the adjacency of a whole graph from its relationships: counts each node's, then goes through the types in order and through each
/// type's relationships in order of identity, so that every list comes out sorted.
/// </summary>
internal static class AdjacencyBuilder
{
    /// <summary>Replaces all adjacency.</summary>
    /// <exception cref="FormatException">A relationship's end is not there.</exception>
    public static void Build(GraphState state)
    {
        int pages = (state.NextNode + RecordPage.Mask) >> RecordPage.Bits;
        int[][] outOffsets = Offsets(pages);
        int[][] inOffsets = Offsets(pages);
        Count(state, outOffsets, inOffsets);
        PackedNeighbours[] outgoing = Array.ConvertAll(outOffsets, Packed);
        PackedNeighbours[] incoming = Array.ConvertAll(inOffsets, Packed);
        Place(state, outgoing, incoming);
        for (int number = 0; number < pages; number++)
        {
            if (state.Nodes.Page(number) is not { } page) continue;
            page.Out = new Neighbours(Shifted(outgoing[number]));
            page.In = new Neighbours(Shifted(incoming[number]));
        }
    }

    private static int[][] Offsets(int pages)
    {
        var offsets = new int[pages][];
        for (int i = 0; i < pages; i++) offsets[i] = new int[RecordPage.Size + 1];
        return offsets;
    }

    private static void Count(GraphState state, int[][] outgoing, int[][] incoming)
    {
        for (int number = 0; number < state.Relationships.Length; number++)
        {
            if (state.Relationships.Page(number) is not { } page) continue;
            for (int slot = 0; slot < RecordPage.Size; slot++)
            {
                if (page.Types[slot] < 0) continue;
                (int start, int end) = (page.Starts[slot], page.Ends[slot]);
                if (!state.NodeExists(start) || !state.NodeExists(end))
                {
                    throw new FormatException($"relationship {(number << RecordPage.Bits) + slot} from node {start} to node {end}, of which one is not there");
                }

                outgoing[start >> RecordPage.Bits][start & RecordPage.Mask]++;
                incoming[end >> RecordPage.Bits][end & RecordPage.Mask]++;
            }
        }
    }

    /// <summary>Turns counts into begins. Each node's begin moves to its end as its list is filled.</summary>
    private static PackedNeighbours Packed(int[] offsets)
    {
        int sum = 0;
        for (int i = 0; i < RecordPage.Size; i++)
        {
            int count = offsets[i];
            offsets[i] = sum;
            sum += count;
        }

        offsets[RecordPage.Size] = sum;
        return new PackedNeighbours(offsets, sum == 0 ? [] : new Adjacency[sum]);
    }

    private static void Place(GraphState state, PackedNeighbours[] outgoing, PackedNeighbours[] incoming)
    {
        var batch = new long[4096];
        for (int type = 0; type < state.Catalogue.Types.Count; type++)
        {
            if (state.Typed.Of(type) is not { } members) continue;
            long next = 0;
            while (members.Read(ref next, batch) is > 0 and var count)
            {
                foreach (long id in batch.AsSpan(0, count))
                {
                    RelationshipPage page = state.Relationships.PageOf(id)!;
                    int slot = (int)id & RecordPage.Mask;
                    (int start, int end) = (page.Starts[slot], page.Ends[slot]);
                    PackedNeighbours from = outgoing[start >> RecordPage.Bits];
                    from.Items[from.Offsets[start & RecordPage.Mask]++] = new Adjacency(type, end, (int)id);
                    PackedNeighbours to = incoming[end >> RecordPage.Bits];
                    to.Items[to.Offsets[end & RecordPage.Mask]++] = new Adjacency(type, start, (int)id);
                }
            }
        }
    }

    /// <summary>After filling each place holds the next node's begin: move them up by one.</summary>
    private static PackedNeighbours Shifted(PackedNeighbours filled)
    {
        Array.Copy(filled.Offsets, 0, filled.Offsets, 1, RecordPage.Size);
        filled.Offsets[0] = 0;
        return filled;
    }
}
