using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>How far a variable-length expand goes.</summary>
/// <param name="Minimum">Relationships at least.</param>
/// <param name="Maximum">Relationships at most; null: any number.</param>
/// <param name="Inner">Slot for each relationship while <paramref name="Predicate"/> is asked.</param>
/// <param name="Predicate">Must be true for every relationship; null: none.</param>
/// <param name="IntoBound">Whether the end node is known already.</param>
/// <param name="Reverse">Whether the walk goes from the pattern's right to its left, so that the list is turned round.</param>
internal sealed record VarLength(long Minimum, long? Maximum, int Inner, Evaluator? Predicate, bool IntoBound, bool Reverse);

/// <summary>For each row all trails (no relationship twice) of a length within bounds from a node, depth first and without recursion.</summary>
internal sealed class VarLengthExpandOperator(Operator source, ExpandStep step, VarLength length, string details, SlotTable slots) : Operator(source)
{
    public override string Name => length.IntoBound ? "VarLengthExpand(Into)" : "VarLengthExpand(All)";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new Cursor(Inputs[0].Open(state, argument), step, length, slots.Count, state);

    private sealed class Cursor(RowCursor source, ExpandStep step, VarLength length, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private readonly int[]? _types = step.Types.Resolve(state.Graph);
        private readonly List<AdjacencyWalk> _walks = [];
        private readonly List<long> _trail = [];
        private readonly HashSet<long> _onTrail = [];
        private bool _active;
        private bool _emitStart;
        private int _steps;

        protected override void Begin(Span<Value> row)
        {
            _trail.Clear();
            _onTrail.Clear();
            _active = !row[step.From].IsNull;
            if (!_active) return;
            _emitStart = length.Minimum == 0;
            if (length.Maximum is not 0) Enter(row[step.From].AsNodeId());
            else _active = false;
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            if (_emitStart)
            {
                if (batch.IsFull) return false;
                _emitStart = false;
                Emit(row, batch, row[step.From].AsNodeId());
            }

            while (_active)
            {
                if (batch.IsFull) return false;
                if ((++_steps & 1023) == 0) state.ThrowIfCancelled();
                if (!_walks[_trail.Count].Next(out Adjacency adjacency))
                {
                    Leave();
                    continue;
                }

                if (!Follows(row, adjacency.Relationship)) continue;
                _trail.Add(adjacency.Relationship);
                _onTrail.Add(adjacency.Relationship);
                if (_trail.Count >= length.Minimum) Emit(row, batch, adjacency.Node);
                if (length.Maximum is { } most && _trail.Count >= most) Drop();
                else Enter(adjacency.Node);
            }

            return true;
        }

        private bool Follows(Span<Value> row, long relationship)
        {
            if (_onTrail.Contains(relationship) || !step.Unique.Allows(row, relationship)) return false;
            if (length.Predicate is null) return true;
            row[length.Inner] = Value.Relationship(relationship);
            return Truth.Of(length.Predicate.Evaluate(state, row)) is true;
        }

        private void Enter(long node)
        {
            if (_walks.Count <= _trail.Count) _walks.Add(new AdjacencyWalk(state.Graph, step.Direction, _types));
            _walks[_trail.Count].Begin(node);
        }

        private void Leave()
        {
            if (_trail.Count == 0) _active = false;
            else Drop();
        }

        private void Drop()
        {
            _onTrail.Remove(_trail[^1]);
            _trail.RemoveAt(_trail.Count - 1);
        }

        private void Emit(Span<Value> row, RowBatch batch, long node)
        {
            if (length.IntoBound && (row[step.To].Kind != ValueKind.Node || row[step.To].AsNodeId() != node)) return;
            Value[] relationships = new Value[_trail.Count];
            for (int i = 0; i < relationships.Length; i++)
            {
                relationships[length.Reverse ? relationships.Length - 1 - i : i] = Value.Relationship(_trail[i]);
            }

            Span<Value> added = batch.Add(row);
            added[step.Relationship] = Value.List(relationships);
            added[step.To] = Value.Node(node);
        }
    }
}
