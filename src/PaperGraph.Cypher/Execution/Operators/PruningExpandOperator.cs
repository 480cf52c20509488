using PaperGraph.Cypher.Execution.Walks;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// For each row the different nodes that trails of no more than a length lead to, each once, breadth first: what a variable-length expand comes to where nobody asks how often or by which way.
/// </summary>
internal sealed class PruningExpandOperator(Operator source, ExpandStep step, VarLength length, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "VarLengthExpand(Pruning,BFS)";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new Cursor(Inputs[0].Open(state, argument), step, length, slots.Count, state);

    private sealed class Cursor : FlatMapCursor
    {
        private readonly ExpandStep _step;
        private readonly VarLength _length;
        private readonly QueryState _state;
        private readonly AdjacencyWalk _walk;
        private readonly ShortCycle _cycle;
        private readonly NodeMarks _marks;
        private readonly long _most;
        private readonly Value[] _row;
        private List<long> _level = [];
        private List<long> _nextLevel = [];
        private int _reserved;
        private int _emitted;
        private int _depth;

        public Cursor(RowCursor source, ExpandStep step, VarLength length, int width, QueryState state)
            : base(source, width)
        {
            (_step, _length, _state) = (step, length, state);
            _walk = new AdjacencyWalk(state.Graph, step.Direction, step.Types.Resolve(state.Graph));
            _cycle = new ShortCycle(_walk, Follows);
            _marks = new NodeMarks(state);
            _most = length.Maximum ?? long.MaxValue;
            _row = new Value[width];
        }

        protected override void Begin(Span<Value> row)
        {
            _marks.Clear();
            _level.Clear();
            (_emitted, _depth) = (0, 0);
            if (row[_step.From].IsNull) return;
            row.CopyTo(_row);
            long origin = row[_step.From].AsNodeId();
            _level.Add(origin);
            bool isEnd = _length.Minimum == 0 || (_step.Direction == PatternDirection.Either && _cycle.Through(origin, _most));
            if (!isEnd) _emitted = 1;
            // Along a direction the first way back to the origin is a trail; without one it may be the way that led off.
            if (_length.Minimum == 0 || _step.Direction == PatternDirection.Either) _marks.Add(origin);
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            do
            {
                for (; _emitted < _level.Count; _emitted++)
                {
                    if (batch.IsFull) return false;
                    batch.Add(row)[_step.To] = Value.Node(_level[_emitted]);
                }
            }
            while (Advance());
            return true;
        }

        private bool Advance()
        {
            if (_depth >= _most || _level.Count == 0) return false;
            _nextLevel.Clear();
            foreach (long node in _level)
            {
                _state.ThrowIfCancelled();
                _walk.Begin(node);
                while (_walk.NextRun(out ReadOnlySpan<Adjacency> run))
                {
                    foreach (Adjacency adjacency in run)
                    {
                        if (Follows(adjacency.Relationship) && _marks.Add(adjacency.Node)) _nextLevel.Add(adjacency.Node);
                    }

                    _walk.Take(run.Length);
                }
            }

            if (_nextLevel.Capacity > _reserved) _state.Memory.Reserve(2L * sizeof(long) * (_nextLevel.Capacity - _reserved));
            _reserved = Math.Max(_reserved, _nextLevel.Capacity);
            (_level, _nextLevel) = (_nextLevel, _level);
            (_depth, _emitted) = (_depth + 1, 0);
            return true;
        }

        private bool Follows(long relationship)
        {
            if (!_step.Unique.Allows(_row, relationship)) return false;
            if (_length.Predicate is not { } predicate) return true;
            _row[_length.Inner] = Value.Relationship(relationship);
            return Truth.Of(predicate.Evaluate(_state, _row)) is true;
        }
    }
}
