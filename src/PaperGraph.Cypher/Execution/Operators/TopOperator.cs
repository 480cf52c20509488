using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>The first rows in order of keys, which needs no more memory than twice those rows: ORDER BY with LIMIT.</summary>
internal sealed class TopOperator(Operator source, IReadOnlyList<SortKey> keys, Evaluator count, Evaluator? skip, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "Top";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument)
    {
        long rows = RowCounts.Read(count, "LIMIT", state, argument);
        if (skip is not null) rows += RowCounts.Read(skip, "SKIP", state, argument);
        return new Cursor(Inputs[0].Open(state, argument), [.. keys], rows, slots.Count, state);
    }

    private sealed class Cursor(RowCursor source, SortKey[] keys, long most, int rowWidth, QueryState state) : ProducingCursor(rowWidth)
    {
        private RowBuffer? _kept;
        private int[] _order = [];
        private int _next;

        // The row that comes last of those wanted so far: what does not come before it is not wanted.
        private Value[]? _last;

        protected override void Fill(RowBatch batch)
        {
            if (_kept is null) Gather();
            while (_next < _order.Length && !batch.IsFull) batch.Add(_kept![_order[_next++]]);
        }

        protected override void Close() => source.Dispose();

        private void Gather()
        {
            _kept = new RowBuffer(Current.Width, state);
            long threshold = Math.Max(128, Math.Min(most, int.MaxValue / 4) * 2);
            while (source.MoveNext())
            {
                state.ThrowIfCancelled();
                RowBatch batch = source.Current;
                for (int row = 0; row < batch.Count; row++)
                {
                    if (_last is not null && RowOrder.Compare(batch[row], _last, keys) >= 0) continue;
                    _kept.Add(batch[row]);
                    if (_kept.Count >= threshold) Cut();
                }
            }

            Cut();
        }

        // Sorting twice the wanted number each time they have gathered costs O(n log k) in all.
        private void Cut()
        {
            int[] order = [.. Enumerable.Range(0, _kept!.Count)];
            Array.Sort(order, new RowOrder(_kept, keys));
            int count = (int)Math.Min(most, order.Length);
            // Rows keep their places in the order of arrival, on which the order of equal rows rests.
            int[] best = order[..count];
            int[] arrival = [.. best];
            Array.Sort(arrival);
            _kept.Keep(arrival);
            _order = [.. best.Select(row => Array.BinarySearch(arrival, row))];
            if (count > 0 && count == most) _last = _kept[_order[^1]].ToArray();
        }
    }
}
