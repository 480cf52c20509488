using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>The first of each set of rows that are equal in some slots.</summary>
internal sealed class DistinctOperator(Operator source, IReadOnlyList<int> slots) : Operator(source)
{
    public override string Name => "Distinct";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), [.. slots], state);

    private sealed class Cursor(RowCursor source, int[] slots, QueryState state) : InPlaceCursor(source)
    {
        private readonly KeyTable _seen = new(slots.Length, state);

        protected override void Process(RowBatch batch)
        {
            state.ThrowIfCancelled();
            Span<bool> keep = stackalloc bool[batch.Count];
            for (int row = 0; row < batch.Count; row++)
            {
                int before = _seen.Count;
                keep[row] = _seen.Find(batch[row], slots) == before;
            }

            batch.Keep(keep);
        }
    }
}
