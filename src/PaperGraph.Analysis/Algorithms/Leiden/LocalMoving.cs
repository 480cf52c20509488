namespace PaperGraph.Analysis;

/// <summary>
/// Fast local moving (Traag, Waltman, van Eck 2019, algorithm A.2, MoveNodesFast): nodes wait in a queue; each moves to the community
/// that raises modularity most, or to an empty one, and calls those of its neighbours that it left behind back into the queue.
/// </summary>
internal static class LocalMoving
{
    /// <summary>Moves nodes until none gains by moving; changes the level's communities.</summary>
    public static void Run(LeidenLevel level, SplitMix64 random, CancellationToken ct)
    {
        int nodes = level.Graph.Nodes;
        int[] queue = random.Permutation(nodes);
        var queued = new bool[nodes];
        Array.Fill(queued, true);
        var empty = new EmptyCommunities(level.Communities);
        int head = 0;
        long visits = 0;
        for (int waiting = nodes; waiting > 0; waiting--)
        {
            if ((++visits & 0xFFFF) == 0) ct.ThrowIfCancellationRequested();
            int node = queue[head];
            head = head + 1 == nodes ? 0 : head + 1;
            queued[node] = false;
            if (!Move(level, node, empty)) continue;

            int community = level.Communities[node];
            for (int i = level.Graph.Offsets[node]; i < level.Graph.Offsets[node + 1]; i++)
            {
                int other = level.Graph.Targets[i];
                if (queued[other] || level.Communities[other] == community) continue;
                queued[other] = true;
                int tail = head + waiting - 1;
                queue[tail >= nodes ? tail - nodes : tail] = other;
                waiting++;
            }
        }
    }

    private static bool Move(LeidenLevel level, int node, EmptyCommunities empty)
    {
        int old = level.Communities[node];
        double strength = level.Strengths[node];
        double cost = strength * level.Penalty;
        ReadOnlySpan<int> beside = level.GroupsBeside(node, level.Communities);
        level.Totals[old] -= strength;

        int best = old;
        double bestGain = level.WeightTo(old) - (cost * level.Totals[old]);
        double margin = 1e-12 * strength;
        foreach (int community in beside)
        {
            double gain = level.WeightTo(community) - (cost * level.Totals[community]);
            if (gain > bestGain + margin)
            {
                best = community;
                bestGain = gain;
            }
        }

        level.Forget();
        if (bestGain < -margin) best = empty.Take();
        level.Totals[best] += strength;
        if (best == old) return false;
        level.Communities[node] = best;
        empty.Moved(old, best);
        return true;
    }

    /// <summary>Community numbers without members.</summary>
    private sealed class EmptyCommunities
    {
        private readonly int[] _sizes;
        private readonly Stack<int> _free = new();

        public EmptyCommunities(int[] communities)
        {
            _sizes = new int[communities.Length];
            foreach (int community in communities) _sizes[community]++;
            for (int community = communities.Length - 1; community >= 0; community--)
            {
                if (_sizes[community] == 0) _free.Push(community);
            }
        }

        // A node that would rather be alone shares its community, so that fewer communities than nodes are in use and one is free.
        public int Take() => _free.Peek();

        public void Moved(int from, int to)
        {
            if (_sizes[to]++ == 0) _free.Pop();
            if (--_sizes[from] == 0) _free.Push(from);
        }
    }
}
