using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// For each row the rows of an inner plan that starts from it: CALL subqueries. A unit subquery gives each row once; an optional one gives a row of nulls
/// where the inner plan gives none.
/// </summary>
/// <param name="source">The rows.</param>
/// <param name="inner">The inner plan.</param>
/// <param name="outputs">Slots that the inner rows add; empty for a unit subquery.</param>
/// <param name="isUnit">Whether each row goes on once whatever the inner plan gives.</param>
/// <param name="isOptional">Whether no inner row gives a row of nulls.</param>
/// <param name="slots">Where variables lie.</param>
internal sealed class ApplyOperator(Operator source, Operator inner, IReadOnlyList<int> outputs, bool isUnit, bool isOptional, SlotTable slots)
    : Operator(source, inner)
{
    private readonly int[] _outputs = [.. outputs];

    public override string Name => isUnit ? "SubqueryForeach" : "Apply";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), state);

    private int Width => slots.Count;

    private bool IsUnit => isUnit;

    private bool IsOptional => isOptional;

    private sealed class Cursor(ApplyOperator plan, RowCursor source, QueryState state) : FlatMapCursor(source, plan.Width)
    {
        private RowCursor? _inner;
        private int _innerRow;
        private bool _hasRows;
        private bool _any;

        protected override void Begin(Span<Value> row)
        {
            _inner?.Dispose();
            _inner = plan.Inputs[1].Open(state, row.ToArray());
            (_innerRow, _hasRows, _any) = (0, false, false);
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            if (plan.IsUnit) return Exhaust(row, batch);
            while (!batch.IsFull)
            {
                if (!_hasRows)
                {
                    if (!_inner!.MoveNext()) return End(row, batch);
                    (_hasRows, _innerRow) = (true, 0);
                }

                _any = true;
                Span<Value> innerRow = _inner!.Current[_innerRow++];
                Span<Value> added = batch.Add(row);
                foreach (int slot in plan._outputs) added[slot] = innerRow[slot];
                _hasRows = _innerRow < _inner.Current.Count;
            }

            return false;
        }

        protected override void Close()
        {
            _inner?.Dispose();
            base.Close();
        }

        private bool Exhaust(Span<Value> row, RowBatch batch)
        {
            if (batch.IsFull) return false;
            while (_inner!.MoveNext()) state.ThrowIfCancelled();
            batch.Add(row);
            return true;
        }

        private bool End(Span<Value> row, RowBatch batch)
        {
            if (plan.IsOptional && !_any)
            {
                Span<Value> added = batch.Add(row);
                foreach (int slot in plan._outputs) added[slot] = Value.Null;
            }

            return true;
        }
    }
}
