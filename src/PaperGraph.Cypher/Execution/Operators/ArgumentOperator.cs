using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>The row around the plan, once.</summary>
internal sealed class ArgumentOperator(SlotTable slots) : Operator
{
    public override string Name => "Argument";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(slots.Count, argument);

    private sealed class Cursor(int width, Value[] argument) : ProducingCursor(width)
    {
        private bool _done;

        protected override void Fill(RowBatch batch)
        {
            if (_done) return;
            _done = true;
            batch.Add(argument);
        }
    }
}
