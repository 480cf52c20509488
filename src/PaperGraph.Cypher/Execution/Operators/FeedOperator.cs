using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>The leaf of an inner plan that takes a whole batch of outer rows at once; the step around it hands the batch over in the run's state.</summary>
internal sealed class FeedOperator(SlotTable slots) : Operator
{
    public override string Name => "Argument";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(state.Feeds[this], slots.Count);

    // A copy: steps of the inner plan may change rows in place.
    private sealed class Cursor(RowBatch rows, int width) : ProducingCursor(width)
    {
        private int _next;

        protected override void Fill(RowBatch batch)
        {
            while (_next < rows.Count && !batch.IsFull) batch.Add(rows[_next++]);
        }
    }
}
