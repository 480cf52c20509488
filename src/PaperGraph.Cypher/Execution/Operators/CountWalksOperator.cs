using PaperGraph.Cypher.Execution.Walks;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row the number of walks of a form from a node.</summary>
/// <param name="source">The rows.</param>
/// <param name="from">Slot of the node.</param>
/// <param name="count">Slot for the number.</param>
/// <param name="steps">The form.</param>
/// <param name="taken">Slots of relationships that the first step must not take.</param>
/// <param name="times">Slot of a number that the count is multiplied with; null: none.</param>
/// <param name="dropsZero">Whether rows without a walk end here.</param>
/// <param name="details">As EXPLAIN shows it.</param>
/// <param name="slots">Where variables lie.</param>
internal sealed class CountWalksOperator(
    Operator source, int from, int count, IReadOnlyList<WalkStep> steps, IReadOnlyList<int> taken, int? times, bool dropsZero, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "CountWalks";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new Cursor(this, Inputs[0].Open(state, argument), state, new WalkCounter(state, [.. steps], slots.Count));

    private long Of(WalkCounter counter, Span<Value> row, int[] taken)
    {
        if (row[from].IsNull) return 0;
        long walks = taken.Length == 0 ? counter.From(row[from].AsNodeId()) : counter.From(row[from].AsNodeId(), row, taken);
        if (times is not { } other) return walks;
        Int128 product = (Int128)walks * row[other].AsInteger();
        return product <= long.MaxValue ? (long)product : throw WalkTotal.TooMany();
    }

    private sealed class Cursor(CountWalksOperator plan, RowCursor source, QueryState state, WalkCounter counter) : InPlaceCursor(source)
    {
        private readonly int[] _taken = [.. plan.Taken];

        protected override void Process(RowBatch batch)
        {
            state.ThrowIfCancelled();
            Span<bool> keep = stackalloc bool[batch.Count];
            for (int i = 0; i < batch.Count; i++)
            {
                Span<Value> row = batch[i];
                long walks = plan.Of(counter, row, _taken);
                row[plan.CountSlot] = Value.Integer(walks);
                keep[i] = walks > 0 || !plan.DropsZero;
            }

            batch.Keep(keep);
        }
    }

    private IReadOnlyList<int> Taken => taken;

    private int CountSlot => count;

    private bool DropsZero => dropsZero;
}
