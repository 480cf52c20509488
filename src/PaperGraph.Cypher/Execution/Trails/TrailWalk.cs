namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>
/// Goes through the trails of two sides that meet at a node in a state: back along the layers of the one, then on along those of the other. What takes a
/// relationship twice is left out as soon as it does.
/// </summary>
internal sealed class TrailWalk(QueryState state, IReadOnlyList<TrailLayer> forwards, IReadOnlyList<TrailLayer> backwards)
{
    private int[] _links = [];
    private long[] _keys = [];
    private int[] _relationships = [];
    private long _meeting;
    private int _before;
    private int _after;
    private int _total;
    private int _depth;
    private int _steps;

    /// <summary>Relationships of the trail.</summary>
    public int Length => _before + Math.Max(_after, 0);

    /// <summary>The number of the end of the pattern.</summary>
    public int End => backwards[0][_links[^1]].Move;

    /// <summary>Starts at a node in a state.</summary>
    /// <param name="meeting">The node and state.</param>
    /// <param name="before">The layer of the one side, which is the number of relationships before it.</param>
    /// <param name="after">The layer of the other side; negative: only what is before matters.</param>
    public void Begin(long meeting, int before, int after)
    {
        (_meeting, _before, _after, _total) = (meeting, before, after, before + after + 1);
        _links = new int[_total];
        _keys = new long[_total + 1];
        _relationships = new int[_total];
        _depth = -1;
    }

    /// <summary>Goes to the next trail.</summary>
    public bool Next()
    {
        bool entering = _depth < 0;
        if (entering) (_depth, _keys[0]) = (0, _meeting);
        while (_depth >= 0)
        {
            if ((++_steps & 255) == 0) state.ThrowIfCancelled();
            TrailLayer layer = LayerAt(_depth);
            int link = entering ? layer.Heads[_keys[_depth]] : layer[_links[_depth]].Next;
            while (link >= 0 && IsTaken(layer[link].Relationship)) link = layer[link].Next;
            entering = link >= 0;
            if (!entering)
            {
                _depth--;
                continue;
            }

            _links[_depth] = link;
            _relationships[_depth] = layer[link].Relationship;
            if (_depth == _total - 1) return true;
            _depth++;
            _keys[_depth] = _depth == _before ? _meeting : layer[link].Other;
        }

        return false;
    }

    /// <summary>A step of the trail, in the order of the pattern.</summary>
    public (int Move, int From, int Relationship, int To) Step(int index)
    {
        int depth = index < _before ? _before - 1 - index : index;
        TrailLink link = LayerAt(depth)[_links[depth]];
        int here = TrailLayer.NodeOf(_keys[depth]), there = TrailLayer.NodeOf(link.Other);
        return index < _before ? (link.Move, there, link.Relationship, here) : (link.Move, here, link.Relationship, there);
    }

    private TrailLayer LayerAt(int depth) => depth < _before ? forwards[_before - depth] : backwards[_after - (depth - _before)];

    private bool IsTaken(int relationship) => relationship >= 0 && _relationships.AsSpan(0, _depth).Contains(relationship);
}
