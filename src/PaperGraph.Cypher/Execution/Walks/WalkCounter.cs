using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Walks;

/// <summary>
/// Counts the walks of a fixed form from a node without making them: the number from a node on is the sum over its relationships of the numbers from their
/// other ends on, each of which is computed once. No relationship is taken twice: a step that may turn back on the one before subtracts what would.
/// </summary>
internal sealed class WalkCounter(QueryState state, WalkStep[] steps, int width)
{
    private readonly int[]?[] _types = [.. steps.Select(step => step.Types.Resolve(state.Graph))];
    private readonly NodeMemo[] _counts = [.. steps.Select(_ => new NodeMemo(state))];
    private readonly NodeMemo[] _passes = [.. steps.Select(_ => new NodeMemo(state))];
    private readonly Value[] _row = new Value[width];

    /// <summary>The number of walks from a node.</summary>
    /// <exception cref="CypherException">There are more than 2^63.</exception>
    public long From(long node) => Count(0, node);

    /// <summary>The number of walks from a node whose first relationship is none of some.</summary>
    /// <exception cref="CypherException">There are more than 2^63.</exception>
    public long From(long node, ReadOnlySpan<Value> row, int[] taken)
    {
        long count = Count(0, node);
        for (int i = 0; i < taken.Length; i++)
        {
            Value value = row[taken[i]];
            if (value.Kind != ValueKind.Relationship || IsRepeated(row, taken, i)) continue;
            RelationshipRecord record = state.Graph.Relationship(value.AsRelationshipId());
            bool outgoing = record.Start == node && steps[0].Direction != PatternDirection.Incoming;
            bool incoming = record.End == node && steps[0].Direction != PatternDirection.Outgoing;
            if ((!outgoing && !incoming) || !Follows(0, record.Type)) continue;
            long other = outgoing ? record.End : record.Start;
            count -= Weight(0, node, new Adjacency(record.Type, (int)other, (int)value.AsRelationshipId()), !outgoing);
        }

        return count;
    }

    private static bool IsRepeated(ReadOnlySpan<Value> row, int[] taken, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (row[taken[i]] == row[taken[index]]) return true;
        }

        return false;
    }

    private long Count(int level, long node)
    {
        WalkStep step = steps[level];
        if (level == steps.Length - 1 && step.Predicate is null && step.Direction != PatternDirection.Either) return Degree(level, node);
        if (_counts[level].TryGet(node, out long known)) return known;
        state.ThrowIfCancelled();
        long count = 0;
        if (step.Direction != PatternDirection.Incoming) count = Sum(level, node, incoming: false, count);
        if (step.Direction != PatternDirection.Outgoing) count = Sum(level, node, incoming: true, count);
        _counts[level].Set(node, count);
        return count;
    }

    private long Degree(int level, long node)
    {
        bool incoming = steps[level].Direction == PatternDirection.Incoming;
        long degree = 0;
        for (int i = 0; i < Segments(level); i++) degree += Segment(level, node, incoming, i).Length;
        return degree;
    }

    private long Sum(int level, long node, bool incoming, long count)
    {
        bool skipLoops = incoming && steps[level].Direction == PatternDirection.Either;
        for (int i = 0; i < Segments(level); i++)
        {
            foreach (Adjacency item in Segment(level, node, incoming, i))
            {
                if (skipLoops && item.Node == node) continue;
                count = Added(count, Weight(level, node, item, incoming));
            }
        }

        return count;
    }

    /// <summary>The number of walks that begin with a relationship.</summary>
    private long Weight(int level, long node, Adjacency item, bool incoming)
    {
        if (!Passes(level, item.Node)) return 0;
        int next = level + 1;
        if (next == steps.Length) return 1;
        long count = Count(next, item.Node);
        if (!steps[next].MayTurnBack || count == 0 || !Follows(next, item.Type)) return count;
        bool loop = item.Node == node;
        bool back = loop || steps[next].Direction == PatternDirection.Either || (steps[next].Direction == PatternDirection.Outgoing) == incoming;
        return back ? count - Weight(next, item.Node, item with { Node = (int)node }, !incoming) : count;
    }

    private bool Passes(int level, long node)
    {
        if (steps[level].Predicate is not { } predicate) return true;
        if (_passes[level].TryGet(node, out long known)) return known != 0;
        _row[steps[level].Node] = Value.Node(node);
        bool passes = Truth.Of(predicate.Evaluate(state, _row)) is true;
        _passes[level].Set(node, passes ? 1 : 0);
        return passes;
    }

    private bool Follows(int level, int type) => _types[level] is not { } types || types.AsSpan().Contains(type);

    private int Segments(int level) => _types[level]?.Length ?? 1;

    private ReadOnlySpan<Adjacency> Segment(int level, long node, bool incoming, int index)
    {
        int[]? types = _types[level];
        return (incoming, types) switch
        {
            (false, null) => state.Graph.Outgoing(node),
            (true, null) => state.Graph.Incoming(node),
            (false, _) => state.Graph.Outgoing(node, types[index]),
            (true, _) => state.Graph.Incoming(node, types[index]),
        };
    }

    private static long Added(long count, long more)
    {
        long sum = unchecked(count + more);
        return sum >= count ? sum : throw WalkTotal.TooMany();
    }
}
