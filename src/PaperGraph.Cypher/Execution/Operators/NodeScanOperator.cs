using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row all nodes, or all with a label.</summary>
internal sealed class NodeScanOperator(Operator source, int slot, string? label, SlotTable slots) : Operator(source)
{
    public override string Name => label is null ? "AllNodesScan" : "NodeByLabelScan";

    public override string Details => label is null ? "" : ":" + label;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new IdCursorCursor(Inputs[0].Open(state, argument), slots.Count, slot, isNode: true, state, _ => Scan(state.Graph));

    private IIdCursor? Scan(IGraphReader graph)
    {
        if (label is null) return graph.ScanNodes();
        int number = graph.Labels.Find(label);
        return number < 0 ? null : graph.ScanNodes(number);
    }
}

/// <summary>Opens the identities for a row; null: none.</summary>
internal delegate IIdCursor? IdSource(Span<Value> row);

/// <summary>For each row the identities that a cursor of the store gives.</summary>
internal sealed class IdCursorCursor(RowCursor source, int width, int slot, bool isNode, QueryState state, IdSource open) : FlatMapCursor(source, width)
{
    private readonly long[] _ids = new long[256];
    private IIdCursor? _cursor;
    private int _next;
    private int _count;

    protected override void Begin(Span<Value> row)
    {
        _cursor = open(row);
        _next = _count = 0;
    }

    protected override bool Continue(Span<Value> row, RowBatch batch)
    {
        while (true)
        {
            for (; _next < _count; _next++)
            {
                if (batch.IsFull) return false;
                batch.Add(row)[slot] = isNode ? Value.Node(_ids[_next]) : Value.Relationship(_ids[_next]);
            }

            if (_cursor is null) return true;
            state.ThrowIfCancelled();
            _next = 0;
            _count = _cursor.Next(_ids.AsSpan(0, Math.Min(_ids.Length, Math.Max(batch.Capacity, 1))));
            if (_count == 0) return true;
        }
    }
}
