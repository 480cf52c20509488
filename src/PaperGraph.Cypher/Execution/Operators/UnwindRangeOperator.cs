using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>UNWIND range(…): for each row the integers one after the other, without a list of them.</summary>
internal sealed class UnwindRangeOperator(Operator source, int slot, Evaluator[] bounds, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "Unwind";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), slot, bounds, slots.Count, state);

    private sealed class Cursor(RowCursor source, int slot, Evaluator[] bounds, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private readonly Value[] _bounds = new Value[bounds.Length];
        private Int128 _next;
        private long _end;
        private long _step;

        protected override void Begin(Span<Value> row)
        {
            for (int i = 0; i < bounds.Length; i++) _bounds[i] = bounds[i].Evaluate(state, row);
            (_next, _end, _step) = IntegerRange.Bounds(_bounds);
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            state.ThrowIfCancelled();
            for (; _step > 0 ? _next <= _end : _next >= _end; _next += _step)
            {
                if (batch.IsFull) return false;
                batch.Add(row)[slot] = Value.Integer((long)_next);
            }

            return true;
        }
    }
}
