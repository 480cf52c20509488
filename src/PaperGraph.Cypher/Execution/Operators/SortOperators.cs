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
        int order = Compare(rows[x], rows[y], keys);
        return order != 0 ? order : x.CompareTo(y);
    }

    /// <summary>Compares two rows by keys alone.</summary>
    public static int Compare(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right, SortKey[] keys)
    {
        foreach (SortKey key in keys)
        {
            int order = ValueOrder.Instance.Compare(left[key.Slot], right[key.Slot]);
            if (order != 0) return key.Descending ? -order : order;
        }

        return 0;
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
