using PaperGraph.Cypher.Syntax;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// Goes over the relationships of a node by direction and types, in segments of the store: out before in, by type. A loop, which is in both directions,
/// is met once.
/// </summary>
internal sealed class AdjacencyWalk(IGraphReader graph, PatternDirection direction, int[]? types)
{
    private readonly int _perDirection = types?.Length ?? 1;
    private readonly int _segments = (direction == PatternDirection.Either ? 2 : 1) * (types?.Length ?? 1);
    private long _node;
    private int _segment;
    private int _position;

    /// <summary>Starts on a node.</summary>
    public void Begin(long node)
    {
        _node = node;
        _segment = _position = 0;
    }

    /// <summary>The next relationship.</summary>
    public bool Next(out Adjacency adjacency)
    {
        while (NextRun(out ReadOnlySpan<Adjacency> run))
        {
            for (int i = 0; i < run.Length; i++)
            {
                if (IsMetAgain(run[i])) continue;
                adjacency = run[i];
                Take(i + 1);
                return true;
            }

            Take(run.Length);
        }

        adjacency = default;
        return false;
    }

    /// <summary>
    /// The relationships that come next, as they lie in the store; a loop may be met again, which <see cref="IsMetAgain"/> tells. They come again until they are taken.
    /// </summary>
    /// <returns>Whether there is at least one.</returns>
    public bool NextRun(out ReadOnlySpan<Adjacency> run)
    {
        for (; _segment < _segments; _segment++, _position = 0)
        {
            run = Segment(IsIncoming, _segment % _perDirection);
            if (_position >= run.Length) continue;
            run = run[_position..];
            return true;
        }

        run = default;
        return false;
    }

    /// <summary>Goes on behind the first of those that <see cref="NextRun"/> gave.</summary>
    /// <param name="count">How many.</param>
    public void Take(int count) => _position += count;

    /// <summary>Whether a relationship is a loop that was met in the other direction.</summary>
    public bool IsMetAgain(Adjacency adjacency) => adjacency.Node == _node && direction == PatternDirection.Either && IsIncoming;

    private bool IsIncoming => direction == PatternDirection.Incoming || (direction == PatternDirection.Either && _segment >= _perDirection);

    private ReadOnlySpan<Adjacency> Segment(bool incoming, int type) => (incoming, types) switch
    {
        (false, null) => graph.Outgoing(_node),
        (true, null) => graph.Incoming(_node),
        (false, _) => graph.Outgoing(_node, types[type]),
        (true, _) => graph.Incoming(_node, types[type]),
    };
}
