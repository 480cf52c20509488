using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row the relationship types of the graph with their counts, which the store knows without a scan.</summary>
internal sealed class TypeCountsOperator(Operator source, int type, int count, SlotTable slots) : Operator(source)
{
    public override string Name => "RelationshipCountByTypeFromCountStore";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), type, count, slots.Count, state.Graph);

    private sealed class Cursor(RowCursor source, int type, int count, int width, IGraphReader graph) : FlatMapCursor(source, width)
    {
        private int _next;

        protected override void Begin(Span<Value> row) => _next = 0;

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            for (; _next < graph.RelationshipTypes.Count; _next++)
            {
                long relationships = graph.CountRelationships(_next);
                if (relationships == 0) continue;
                if (batch.IsFull) return false;
                Span<Value> added = batch.Add(row);
                added[type] = Value.String(graph.RelationshipTypes[_next]);
                added[count] = Value.Integer(relationships);
            }

            return true;
        }
    }
}
