using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>A sort key.</summary>
/// <param name="Slot">Where its value lies in the row.</param>
/// <param name="Descending">Whether the largest comes first.</param>
internal readonly record struct SortKey(int Slot, bool Descending);

/// <summary>Compares rows of a buffer by keys; equal rows stay in the order in which they came.</summary>
internal sealed class RowOrder(RowBuffer rows, SortKey[] keys) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        Span<Value> left = rows[x], right = rows[y];
        foreach (SortKey key in keys)
        {
            int order = ValueOrder.Instance.Compare(left[key.Slot], right[key.Slot]);
            if (order != 0) return key.Descending ? -order : order;
        }

        return x.CompareTo(y);
    }
}

/// <summary>All rows in order of keys.</summary>
internal sealed class SortOperator(Operator source, IReadOnlyList<SortKey> keys, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "Sort";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), [.. keys], slots.Count, state);

    private sealed class Cursor(RowCursor source, SortKey[] keys, int rowWidth, QueryState state) : ProducingCursor(rowWidth)
    {
        private readonly RowBuffer _rows = new(rowWidth, state);
        private int[]? _order;
        private int _next;

        protected override void Fill(RowBatch batch)
        {
            if (_order is null)
            {
                _rows.AddAll(source);
                _order = [.. Enumerable.Range(0, _rows.Count)];
                Array.Sort(_order, new RowOrder(_rows, keys));
            }

            while (_next < _order.Length && !batch.IsFull) batch.Add(_rows[_order[_next++]]);
        }

        protected override void Close() => source.Dispose();
    }
}

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

        protected override void Fill(RowBatch batch)
        {
            if (_kept is null) Gather();
            while (_next < _order.Length && !batch.IsFull) batch.Add(_kept![_order[_next++]]);
        }

        protected override void Close() => source.Dispose();

        private void Gather()
        {
            _kept = new RowBuffer(Current.Width, state);
            long threshold = Math.Max(1024, Math.Min(most, int.MaxValue / 4) * 2);
            while (source.MoveNext())
            {
                RowBatch batch = source.Current;
                for (int row = 0; row < batch.Count; row++) _kept.Add(batch[row]);
                if (_kept.Count >= threshold) Cut();
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
            var kept = new RowBuffer(Current.Width, state);
            foreach (int row in arrival) kept.Add(_kept[row]);
            _order = [.. best.Select(row => Array.BinarySearch(arrival, row))];
            _kept = kept;
        }
    }
}
