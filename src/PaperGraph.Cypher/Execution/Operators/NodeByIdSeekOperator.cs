using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row the node with an identity, if there is one.</summary>
internal sealed class NodeByIdSeekOperator(Operator source, int slot, Evaluator id, bool isElementId, SlotTable slots) : Operator(source)
{
    public override string Name => isElementId ? "NodeByElementIdSeek" : "NodeByIdSeek";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new IdCursorCursor(Inputs[0].Open(state, argument), slots.Count, slot, isNode: true, state, row => Find(state, row));

    private SingleId? Find(QueryState state, Span<Value> row)
    {
        Value value = id.Evaluate(state, row);
        long? node = isElementId
            ? value.Kind == ValueKind.String ? Functions.ElementIds.NodeOf(value.AsString()) : null
            : value.IsInteger ? value.AsInteger() : value.IsFloat && value.AsFloat() == Math.Floor(value.AsFloat()) ? (long)value.AsFloat() : null;
        return node is { } found && state.Graph.NodeExists(found) ? new SingleId(found) : null;
    }

    private sealed class SingleId(long id) : IIdCursor
    {
        private bool _done;

        public int Next(Span<long> ids)
        {
            if (_done) return 0;
            _done = true;
            ids[0] = id;
            return 1;
        }
    }
}
