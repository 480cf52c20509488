using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Checking;

/// <summary>Adjacency against relationships: each stands once at its start and once at its end, in order, and nothing else does.</summary>
internal static class AdjacencyChecks
{
    public static void Run(GraphState state, Problems problems)
    {
        long outgoing = 0;
        long incoming = 0;
        for (int number = 0; number < state.Nodes.Length; number++)
        {
            if (state.Nodes.Page(number) is not { } page) continue;
            for (int slot = 0; slot < RecordPage.Size; slot++)
            {
                int node = (number << RecordPage.Bits) + slot;
                ReadOnlySpan<Adjacency> leaving = page.Out.Of(slot);
                ReadOnlySpan<Adjacency> reaching = page.In.Of(slot);
                if (!page.Exists(slot) && (!leaving.IsEmpty || !reaching.IsEmpty)) problems.Add($"Node {node} is not there but has relationships.");
                Check(state, problems, node, leaving, isOutgoing: true);
                Check(state, problems, node, reaching, isOutgoing: false);
                outgoing += leaving.Length;
                incoming += reaching.Length;
            }
        }

        // Every entry stands for a relationship and none stands twice, so equal numbers mean that none is missing.
        if (outgoing != state.RelationshipCount) problems.Add($"The nodes list {outgoing} outgoing relationships of {state.RelationshipCount}.");
        if (incoming != state.RelationshipCount) problems.Add($"The nodes list {incoming} incoming relationships of {state.RelationshipCount}.");
    }

    private static void Check(GraphState state, Problems problems, int node, ReadOnlySpan<Adjacency> items, bool isOutgoing)
    {
        string direction = isOutgoing ? "outgoing" : "incoming";
        for (int i = 0; i < items.Length; i++)
        {
            Adjacency item = items[i];
            RelationshipRecord expected = isOutgoing ? new(item.Type, node, item.Node) : new(item.Type, item.Node, node);
            if (state.Relationship(item.Relationship) != expected)
            {
                problems.Add($"Node {node} lists the {direction} relationship {item.Relationship} to node {item.Node}, which is not what the relationship says.");
            }

            bool ordered = i == 0 || items[i - 1].Type < item.Type || (items[i - 1].Type == item.Type && items[i - 1].Relationship < item.Relationship);
            if (!ordered) problems.Add($"Node {node} lists the {direction} relationship {item.Relationship} out of order.");
        }
    }
}
