using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperGraph.Storage.State;

/// <summary>
/// Lays down the adjacency of a whole graph from its relationships, one direction beside the other: counts each node's, then goes through the types
/// in order and through each type's relationships in order of identity, so that every list comes out sorted.
/// </summary>
internal static class AdjacencyBuilder
{
    /// <summary>Replaces all adjacency.</summary>
    /// <exception cref="FormatException">A relationship's end is not there.</exception>
    public static void Build(GraphState state) => SideBySide.For(2, direction => Build(state, outgoing: direction == 0));

    private static void Build(GraphState state, bool outgoing)
    {
        int pages = (state.NextNode + RecordPage.Mask) >> RecordPage.Bits;
        // For each node how many it has, then where its next one goes, counted within its page.
        var places = new int[pages << RecordPage.Bits];
        Count(state, outgoing, places);
        var packed = new PackedNeighbours[pages];
        var items = new Adjacency[pages][];
        for (int number = 0; number < pages; number++)
        {
            packed[number] = Packed(places.AsSpan(number << RecordPage.Bits, RecordPage.Size));
            items[number] = packed[number].Items;
        }

        for (int type = 0; type < state.Catalogue.Types.Count; type++)
        {
            if (state.Typed.Of(type) is { } members) Place(state, type, members, outgoing, places, items);
        }

        for (int number = 0; number < pages; number++)
        {
            if (state.Nodes.Page(number) is not { } page) continue;
            if (outgoing) page.Out = new Neighbours(packed[number]);
            else page.In = new Neighbours(packed[number]);
        }
    }

    private static void Count(GraphState state, bool outgoing, int[] counts)
    {
        for (int number = 0; number < state.Relationships.Length; number++)
        {
            if (state.Relationships.Page(number) is not { } page) continue;
            int[] nodes = outgoing ? page.Starts : page.Ends;
            for (int slot = 0; slot < RecordPage.Size; slot++)
            {
                if (page.Types[slot] < 0) continue;
                if ((uint)nodes[slot] >= (uint)counts.Length) throw Missing(nodes[slot]);
                counts[nodes[slot]]++;
            }
        }

        // Asked once for each node, in order, instead of for each relationship.
        for (int node = 0; node < counts.Length; node++)
        {
            if (counts[node] > 0 && !state.NodeExists(node)) throw Missing(node);
        }
    }

    private static FormatException Missing(int node) => new($"relationships of node {node}, which is not there");

    /// <summary>Turns the counts of a page into where each node's list begins.</summary>
    private static PackedNeighbours Packed(Span<int> counts)
    {
        var offsets = new int[RecordPage.Size + 1];
        int sum = 0;
        for (int i = 0; i < RecordPage.Size; i++)
        {
            offsets[i] = sum;
            sum += counts[i];
            counts[i] = offsets[i];
        }

        offsets[RecordPage.Size] = sum;
        return new PackedNeighbours(offsets, sum == 0 ? [] : new Adjacency[sum]);
    }

    private static void Place(GraphState state, int type, IdSet members, bool outgoing, int[] places, Adjacency[][] items)
    {
        var batch = new long[4096];
        long next = 0;
        while (members.Read(ref next, batch) is > 0 and var count)
        {
            foreach (long id in batch.AsSpan(0, count))
            {
                RelationshipPage page = state.Relationships.PageOf(id)!;
                int slot = (int)id & RecordPage.Mask;
                (int node, int other) = outgoing ? (page.Starts[slot], page.Ends[slot]) : (page.Ends[slot], page.Starts[slot]);
                // The places were counted from these same relationships; not asking an array's length spares a wait for its first cache line.
                ref Adjacency first = ref MemoryMarshal.GetArrayDataReference(items[node >> RecordPage.Bits]);
                Unsafe.Add(ref first, places[node]++) = new Adjacency(type, other, (int)id);
            }
        }
    }
}
