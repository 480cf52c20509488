using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Takes all rows in before it gives the first out, so that what is read before and what is written after do not mix.</summary>
internal sealed class EagerOperator(Operator source, SlotTable slots) : Operator(source)
{
    public override string Name => "Eager";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), slots.Count, state);

    private sealed class Cursor(RowCursor source, int width, QueryState state) : ProducingCursor(width)
    {
        private RowBuffer? _rows;
        private int _next;

        protected override void Fill(RowBatch batch)
        {
            if (_rows is null) (_rows = new RowBuffer(batch.Width, state)).AddAll(source);
            while (_next < _rows.Count && !batch.IsFull) batch.Add(_rows[_next++]);
        }

        protected override void Close() => source.Dispose();
    }
}
