using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// Shortest walks between two nodes by breadth-first search from both ends, always on the side with the smaller frontier (Pohl, "Bi-directional search", 1971).
/// </summary>
/// <param name="state">The run.</param>
/// <param name="step">Direction and types.</param>
/// <param name="follows">Whether a relationship may be taken.</param>
internal sealed class BreadthFirstSearch(QueryState state, ExpandStep step, Func<long, bool> follows)
{
    private readonly int[]? _types = step.Types.Resolve(state.Graph);

    /// <summary>All shortest walks as lists of relationships, in a fixed order.</summary>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node.</param>
    /// <param name="minimum">0 or 1: whether the walk of no relationships counts where both nodes are the same.</param>
    /// <param name="maximum">Relationships at most.</param>
    public IEnumerable<Value[]> Run(long from, long to, long minimum, long maximum)
    {
        if (from == to) return minimum == 0 ? [[]] : [];
        Side forwards = new(from, step.Direction), backwards = new(to, step.Direction.Turned());
        for (long length = 1; length <= maximum && forwards.Frontier.Count > 0 && backwards.Frontier.Count > 0; length++)
        {
            bool fromStart = forwards.Frontier.Count <= backwards.Frontier.Count;
            (Side side, Side other) = fromStart ? (forwards, backwards) : (backwards, forwards);
            // With whole levels the first meeting is a shortest one, and every node met on this level lies on a walk of this length.
            List<long> met = Advance(side, other);
            if (met.Count > 0) return Join(forwards, backwards, met);
        }

        return [];
    }

    private List<long> Advance(Side side, Side other)
    {
        List<long> next = [], met = [];
        int depth = side.Depth + 1;
        var walk = new AdjacencyWalk(state.Graph, side.Direction, _types);
        foreach (long node in side.Frontier)
        {
            state.ThrowIfCancelled();
            walk.Begin(node);
            while (walk.Next(out Adjacency adjacency))
            {
                bool known = side.Reached.TryGetValue(adjacency.Node, out Reached? reached);
                if ((known && reached!.Depth != depth) || !follows(adjacency.Relationship)) continue;
                if (!known)
                {
                    side.Reached.Add(adjacency.Node, reached = new Reached(depth));
                    next.Add(adjacency.Node);
                    if (other.Reached.ContainsKey(adjacency.Node)) met.Add(adjacency.Node);
                }

                reached!.Steps.Add((node, adjacency.Relationship));
            }
        }

        (side.Frontier, side.Depth) = (next, depth);
        return met;
    }

    private static IEnumerable<Value[]> Join(Side forwards, Side backwards, List<long> met)
    {
        foreach (long node in met)
        {
            foreach (List<long> first in Trails(forwards, node))
            {
                foreach (List<long> second in Trails(backwards, node))
                {
                    yield return [.. first.AsEnumerable().Reverse().Concat(second).Select(Value.Relationship)];
                }
            }
        }
    }

    // From the node back to the side's origin.
    private static IEnumerable<List<long>> Trails(Side side, long node)
    {
        Stack<(long Node, List<long> Trail)> open = new([(node, [])]);
        while (open.TryPop(out (long Node, List<long> Trail) item))
        {
            Reached reached = side.Reached[item.Node];
            if (reached.Depth == 0) yield return item.Trail;
            for (int i = reached.Steps.Count - 1; i >= 0; i--) open.Push((reached.Steps[i].Node, [.. item.Trail, reached.Steps[i].Relationship]));
        }
    }

    /// <summary>A node that was reached: how far from the origin, and from where by what.</summary>
    private sealed class Reached(int depth)
    {
        public int Depth { get; } = depth;

        public List<(long Node, long Relationship)> Steps { get; } = [];
    }

    private sealed class Side
    {
        public Side(long origin, PatternDirection direction)
        {
            Direction = direction;
            Frontier = [origin];
            Reached.Add(origin, new Reached(0));
        }

        public PatternDirection Direction { get; }

        public List<long> Frontier { get; set; }

        public int Depth { get; set; }

        public Dictionary<long, Reached> Reached { get; } = [];
    }
}
