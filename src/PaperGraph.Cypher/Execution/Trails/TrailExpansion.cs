using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>Takes a side of a search one relationship further.</summary>
internal sealed class TrailExpansion
{
    private readonly QueryState _state;
    private readonly TrailAutomaton _automaton;
    private readonly TrailChecks _checks;
    private readonly AdjacencyWalk[] _forwards;
    private readonly AdjacencyWalk[] _backwards;
    private int _steps;

    public TrailExpansion(QueryState state, TrailPattern pattern, TrailAutomaton automaton, TrailChecks checks)
    {
        (_state, _automaton, _checks) = (state, automaton, checks);
        TrailRelationship[] relationships = [.. automaton.Moves.Select(move => pattern.Parts[move.Part].Relationships[move.Step])];
        var types = relationships.Distinct().ToDictionary(relationship => relationship, relationship => relationship.Types.Resolve(state.Graph));
        _forwards = [.. relationships.Select(relationship => new AdjacencyWalk(state.Graph, relationship.Direction, types[relationship]))];
        _backwards = [.. relationships.Select(relationship => new AdjacencyWalk(state.Graph, relationship.Direction.Turned(), types[relationship]))];
    }

    /// <summary>The layer that a search from the pattern's first node begins with; null where the node cannot be on the path.</summary>
    public TrailLayer? Start(long node)
    {
        if (!_checks.Arrives(node, _automaton.Arrival(0))) return null;
        var layer = new TrailLayer();
        layer.Heads.Add(TrailLayer.Key(node, 0), -1);
        return layer;
    }

    /// <summary>The layer that a search from the pattern's last node begins with: the node in every state that may be the last.</summary>
    public TrailLayer End(long node)
    {
        var layer = new TrailLayer();
        for (int i = 0; i < _automaton.Ends.Count; i++)
        {
            TrailEnd end = _automaton.Ends[i];
            if (_checks.Arrives(node, _automaton.Arrival(end.State)) && _checks.Ends(node, end)) layer.Add(TrailLayer.Key(node, end.State), -1, -1, i);
        }

        return layer;
    }

    /// <summary>Adds a layer to a side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="within">What the other side can reach at all; null: not known.</param>
    /// <param name="firstOnly">Whether only what was not reached before counts.</param>
    public void Advance(TrailSide side, HashSet<long>? within, bool firstOnly)
    {
        TrailLayer last = side.Layers[^1], next = new();
        HashSet<long> again = [];
        bool grew = false;
        foreach (long key in last.Heads.Keys)
        {
            int state = TrailLayer.StateOf(key);
            foreach (TrailMove move in side.IsBackwards ? _automaton.To(state) : _automaton.From(state))
            {
                if (side.IsBackwards || _checks.Leaves(TrailLayer.NodeOf(key), move)) Follow(key, move);
            }
        }

        _state.Memory.Reserve(((long)next.LinkCount * TrailLayer.BytesPerLink) + ((long)next.Heads.Count * TrailLayer.BytesPerKey));
        side.Layers.Add(next);
        side.IsClosed = !grew;
        Prune(side, again);
        return;

        void Follow(long key, TrailMove move)
        {
            int node = TrailLayer.NodeOf(key), state = side.IsBackwards ? move.From : move.To;
            AdjacencyWalk walk = (side.IsBackwards ? _backwards : _forwards)[move.Id];
            walk.Begin(node);
            while (walk.Next(out Adjacency adjacency))
            {
                if ((++_steps & 1023) == 0) _state.ThrowIfCancelled();
                long reached = TrailLayer.Key(adjacency.Node, state);
                bool inLayer = next.Heads.ContainsKey(reached), known = inLayer || side.Reached.Contains(reached);
                if ((firstOnly && known && !inLayer) || (within is not null && !within.Contains(reached))) continue;
                if (side.IsBackwards && !_checks.Leaves(adjacency.Node, move)) continue;
                if (!_checks.Takes(move, node, adjacency, side.IsBackwards)) continue;
                if (!known && !_checks.Arrives(adjacency.Node, _automaton.Arrival(state))) continue;
                next.Add(reached, key, adjacency.Relationship, move.Id);
                if (side.Reached.Add(reached)) grew = true;
                else if (!inLayer) again.Add(reached);
            }
        }
    }

    // A walk that comes to a place again counts only if it can do so without taking a relationship twice; else walks to and fro would never end.
    private void Prune(TrailSide side, HashSet<long> again)
    {
        if (again.Count == 0) return;
        TrailWalk walk = new(_state, side.Layers, side.Layers);
        foreach (long key in again)
        {
            if ((++_steps & 1023) == 0) _state.ThrowIfCancelled();
            if (side.IsBackwards) walk.Begin(key, 0, side.Depth);
            else walk.Begin(key, side.Depth, -1);
            if (!walk.Next()) side.Layers[^1].Heads.Remove(key);
        }
    }
}
