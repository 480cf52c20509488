using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>
/// Looks for the shortest trails of a pattern: breadth first through the product of graph and automaton, length by length, so that each length's trails come
/// together. Between two nodes it goes from both ends, always on the side that is narrower (Pohl, "Bi-directional search", 1971).
/// </summary>
/// <param name="state">The run.</param>
/// <param name="expansion">Takes a side further.</param>
/// <param name="binder">Makes rows of trails.</param>
/// <param name="wanted">Paths or lengths wanted between two nodes.</param>
/// <param name="grouped">Whether all paths of a length are wanted.</param>
internal sealed class TrailSearch(QueryState state, TrailExpansion expansion, TrailBinder binder, long wanted, bool grouped)
{
    /// <summary>The rows of the trails between two nodes.</summary>
    public IEnumerable<Value[]> Between(long start, long end)
    {
        if (expansion.Start(start) is not { } first) yield break;
        TrailSide forwards = new(isBackwards: false, first), backwards = new(isBackwards: true, expansion.End(end));
        long found = 0;
        bool more = backwards.Breadth > 0, connected = false;
        while (more)
        {
            bool any = false;
            foreach (Value[] row in Meetings(forwards, backwards))
            {
                any = true;
                yield return row;
                if (!grouped && ++found == wanted) yield break;
            }

            if (grouped && any && ++found == wanted) yield break;
            // When one side has seen all it can see, the other lies within that or there is no way.
            connected |= !(forwards.IsClosed || backwards.IsClosed) || forwards.Reached.Overlaps(backwards.Reached);
            more = connected && Lengthen(forwards, backwards);
        }
    }

    /// <summary>The rows of the trails from a node to every node that ends one.</summary>
    /// <param name="start">The node; the last of the pattern if the search goes backwards.</param>
    /// <param name="isBackwards">Whether it goes from the pattern's end to its start.</param>
    /// <param name="isWanted">Whether trails to a node are wanted.</param>
    public IEnumerable<Value[]> From(long start, bool isBackwards, Func<long, bool> isWanted)
    {
        if ((isBackwards ? expansion.End(start) : expansion.Start(start)) is not { } origin) yield break;
        var side = new TrailSide(isBackwards, origin);
        HashSet<int> done = [];
        for (; side.Breadth > 0; expansion.Advance(side, within: null, firstOnly: true))
        {
            foreach (int node in side.Layers[^1].Heads.Keys.Select(TrailLayer.NodeOf))
            {
                state.ThrowIfCancelled();
                if (done.Contains(node)) continue;
                TrailLayer? opposite = isBackwards ? expansion.Start(node) : expansion.End(node);
                if (opposite is null || !opposite.Heads.Keys.Any(side.Layers[^1].Heads.ContainsKey)) continue;
                done.Add(node);
                if (!isWanted(node)) continue;
                foreach (Value[] row in Nearest(side, opposite, start, node)) yield return row;
            }
        }
    }

    /// <summary>The rows of the trails to a node that was just reached.</summary>
    private IEnumerable<Value[]> Nearest(TrailSide side, TrailLayer opposite, long start, int node)
    {
        bool any = false;
        if (wanted == 1)
        {
            var other = new TrailSide(!side.IsBackwards, opposite);
            foreach (Value[] row in side.IsBackwards ? Meetings(other, side) : Meetings(side, other))
            {
                any = true;
                yield return row;
                if (!grouped) yield break;
            }
        }

        if (any) yield break;
        // More than one length is wanted, or none of the shortest walks is a trail.
        foreach (Value[] row in side.IsBackwards ? Between(node, start) : Between(start, node)) yield return row;
    }

    private IEnumerable<Value[]> Meetings(TrailSide forwards, TrailSide backwards)
    {
        Dictionary<long, int> left = forwards.Layers[^1].Heads, right = backwards.Layers[^1].Heads;
        (Dictionary<long, int> few, Dictionary<long, int> many) = left.Count <= right.Count ? (left, right) : (right, left);
        var walk = new TrailWalk(state, forwards.Layers, backwards.Layers);
        foreach (long key in few.Keys)
        {
            if (!many.ContainsKey(key)) continue;
            walk.Begin(key, forwards.Depth, backwards.Depth);
            while (walk.Next())
            {
                state.ThrowIfCancelled();
                if (binder.Bind(walk, TrailLayer.NodeOf(key)) is { } row) yield return row;
            }
        }
    }

    private bool Lengthen(TrailSide forwards, TrailSide backwards)
    {
        (TrailSide side, TrailSide other) = forwards.Breadth <= backwards.Breadth ? (forwards, backwards) : (backwards, forwards);
        expansion.Advance(side, other.IsClosed ? other.Reached : null, firstOnly: false);
        return side.Breadth > 0;
    }
}
