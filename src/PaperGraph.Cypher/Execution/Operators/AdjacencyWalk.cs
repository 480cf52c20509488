using PaperGraph.Cypher.Syntax;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// Goes over the relationships of a node by direction and types, in segments of the store: out before in, by type. A loop, which is in both directions,
/// is met once.
/// </summary>
internal sealed class AdjacencyWalk(IGraphReader graph, PatternDirection direction, int[]? types)
{
    private long _node;
    private int _segment;
    private int _position;

    private int Segments => (direction == PatternDirection.Either ? 2 : 1) * (types?.Length ?? 1);

    /// <summary>Starts on a node.</summary>
    public void Begin(long node)
    {
        _node = node;
        _segment = _position = 0;
    }

    /// <summary>The next relationship.</summary>
    public bool Next(out Adjacency adjacency)
    {
        int perDirection = types?.Length ?? 1;
        for (; _segment < Segments; _segment++, _position = 0)
        {
            bool incoming = direction == PatternDirection.Incoming || (direction == PatternDirection.Either && _segment >= perDirection);
            ReadOnlySpan<Adjacency> segment = Segment(incoming, _segment % Math.Max(perDirection, 1));
            while (_position < segment.Length)
            {
                adjacency = segment[_position++];
                if (incoming && direction == PatternDirection.Either && adjacency.Node == _node) continue;
                return true;
            }
        }

        adjacency = default;
        return false;
    }

    private ReadOnlySpan<Adjacency> Segment(bool incoming, int type) => (incoming, types) switch
    {
        (false, null) => graph.Outgoing(_node),
        (true, null) => graph.Incoming(_node),
        (false, _) => graph.Outgoing(_node, types[type]),
        (true, _) => graph.Incoming(_node, types[type]),
    };
}
