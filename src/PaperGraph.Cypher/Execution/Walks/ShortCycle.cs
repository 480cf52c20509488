using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Walks;

/// <summary>
/// Whether a node lies on a cycle of an undirected graph that takes no relationship twice: breadth-first search in which every node remembers by which relationship of
/// the origin it was reached; where two of those meet, or a relationship leads back to the origin, a cycle closes.
/// </summary>
/// <param name="walk">Goes over the relationships of a node in both directions.</param>
/// <param name="follows">Whether a relationship may be taken.</param>
internal sealed class ShortCycle(AdjacencyWalk walk, Func<long, bool> follows)
{
    /// <summary>Whether there is a cycle through the node of no more than so many relationships.</summary>
    public bool Through(long origin, long most)
    {
        Dictionary<long, Reached> reached = new() { [origin] = new Reached(0, -1, -1) };
        Queue<long> open = new([origin]);
        while (open.TryDequeue(out long node))
        {
            Reached here = reached[node];
            // A shortest cycle closes where both ends are no farther than half its length.
            if ((2 * here.Depth) + 1 > most) return false;
            walk.Begin(node);
            while (walk.Next(out Adjacency adjacency))
            {
                if (adjacency.Relationship == here.Last || !follows(adjacency.Relationship)) continue;
                long branch = node == origin ? adjacency.Relationship : here.Branch;
                if (adjacency.Node == origin && node == origin) return true;
                if (!reached.TryGetValue(adjacency.Node, out Reached there))
                {
                    reached.Add(adjacency.Node, new Reached(here.Depth + 1, branch, adjacency.Relationship));
                    open.Enqueue(adjacency.Node);
                }
                else if (there.Branch != branch && there.Last != adjacency.Relationship && here.Depth + there.Depth + 1 <= most)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private readonly record struct Reached(int Depth, long Branch, long Last);
}
