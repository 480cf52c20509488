using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// For each row what an inner plan makes of it, or else the row with nulls. The inner plan takes whole batches: rows carry a number through it, and the
/// numbers that do not come out had no match. This needs an inner plan that keeps the order of rows, as all steps of a pattern do.
/// </summary>
/// <param name="source">The rows.</param>
/// <param name="inner">The inner plan; its leaf is <paramref name="feed"/>.</param>
/// <param name="feed">Where the inner plan gets its rows from.</param>
/// <param name="number">Slot of the number.</param>
/// <param name="nulled">Slots that become null without a match.</param>
/// <param name="slots">Where variables lie.</param>
internal sealed class OptionalOperator(Operator source, Operator inner, FeedOperator feed, int number, IReadOnlyList<int> nulled, SlotTable slots)
    : Operator(source, inner)
{
    public override string Name => "Optional";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), state, argument);

    private RowCursor OpenInner(QueryState state, Value[] argument, RowBatch rows)
    {
        for (int row = 0; row < rows.Count; row++) rows[row][number] = Value.Integer(row);
        state.Feeds[feed] = rows;
        return Inputs[1].Open(state, argument);
    }

    private void AddUnmatched(RowBatch batch, ReadOnlySpan<Value> row)
    {
        Span<Value> added = batch.Add(row);
        foreach (int slot in nulled) added[slot] = Value.Null;
    }

    private int NumberOf(ReadOnlySpan<Value> row) => (int)row[number].AsInteger();

    private int Width => slots.Count;

    private sealed class Cursor(OptionalOperator plan, RowCursor source, QueryState state, Value[] argument) : ProducingCursor(plan.Width)
    {
        private RowCursor? _inner;
        private RowBatch _outer = new(0);
        private int _nextOuter;
        private int _innerRow;
        private bool _innerHasRows;

        protected override void Fill(RowBatch batch)
        {
            while (!batch.IsFull)
            {
                if (_inner is null && !NextOuter()) return;
                if (!_innerHasRows)
                {
                    _innerHasRows = _inner!.MoveNext();
                    _innerRow = 0;
                }

                // A number that the inner plan has passed over had no match.
                int matched = _innerHasRows ? plan.NumberOf(_inner!.Current[_innerRow]) : _outer.Count;
                if (_nextOuter < matched)
                {
                    plan.AddUnmatched(batch, _outer[_nextOuter++]);
                }
                else if (_innerHasRows)
                {
                    batch.Add(_inner!.Current[_innerRow++]);
                    _nextOuter = matched + 1;
                    _innerHasRows = _innerRow < _inner.Current.Count;
                }
                else
                {
                    _inner!.Dispose();
                    _inner = null;
                }
            }
        }

        protected override void Close()
        {
            _inner?.Dispose();
            source.Dispose();
        }

        private bool NextOuter()
        {
            if (!source.MoveNext()) return false;
            _outer = source.Current;
            _inner = plan.OpenInner(state, argument, _outer);
            (_nextOuter, _innerRow, _innerHasRows) = (0, 0, false);
            return true;
        }
    }
}
