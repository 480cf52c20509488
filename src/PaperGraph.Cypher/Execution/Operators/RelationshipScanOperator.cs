using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row all relationships of a type, or of all types, with both their ends; for either direction twice, a loop once.</summary>
internal sealed class RelationshipScanOperator(
    Operator source, int relationship, int start, int end, string? type, bool bothWays, SlotTable slots) : Operator(source)
{
    public override string Name => (bothWays ? "Undirected" : "Directed") + (type is null ? "AllRelationshipsScan" : "RelationshipTypeScan");

    public override string Details => type is null ? "" : ":" + type;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), state);

    private IIdCursor? Scan(IGraphReader graph)
    {
        if (type is null) return graph.ScanRelationships();
        int number = graph.RelationshipTypes.Find(type);
        return number < 0 ? null : graph.ScanRelationships(number);
    }

    private sealed class Cursor(RelationshipScanOperator plan, RowCursor source, QueryState state) : FlatMapCursor(source, plan.Width)
    {
        private readonly long[] _ids = new long[256];
        private IIdCursor? _cursor;
        private int _next;
        private int _count;
        private bool _turned;

        protected override void Begin(Span<Value> row)
        {
            _cursor = plan.Scan(state.Graph);
            _next = _count = 0;
            _turned = false;
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            while (true)
            {
                while (_next < _count)
                {
                    if (batch.IsFull) return false;
                    RelationshipRecord record = state.Graph.Relationship(_ids[_next]);
                    Span<Value> added = batch.Add(row);
                    added[plan.Relationship] = Value.Relationship(_ids[_next]);
                    added[plan.Start] = Value.Node(_turned ? record.End : record.Start);
                    added[plan.End] = Value.Node(_turned ? record.Start : record.End);
                    _turned = plan.BothWays && !_turned && record.Start != record.End;
                    if (!_turned) _next++;
                }

                if (_cursor is null) return true;
                state.ThrowIfCancelled();
                _next = 0;
                _count = _cursor.Next(_ids);
                if (_count == 0) return true;
            }
        }
    }

    private int Relationship => relationship;

    private int Start => start;

    private int End => end;

    private bool BothWays => bothWays;

    private int Width => slots.Count;
}
