using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row the items of a list; a value that is no list is its own only item, null has none.</summary>
internal sealed class UnwindOperator(Operator source, int slot, Evaluator list, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "Unwind";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), slot, list, slots.Count, state);

    private sealed class Cursor(RowCursor source, int slot, Evaluator list, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private ListValue _items = ListValue.Empty;
        private int _next;

        protected override void Begin(Span<Value> row)
        {
            Value value = list.Evaluate(state, row);
            _items = value.IsNull ? ListValue.Empty : value.Kind == ValueKind.List ? value.AsList() : new ListValue([value]);
            _next = 0;
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            state.ThrowIfCancelled();
            for (; _next < _items.Count; _next++)
            {
                if (batch.IsFull) return false;
                batch.Add(row)[slot] = _items[_next];
            }

            return true;
        }
    }
}
