using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>[variable IN list WHERE predicate | result].</summary>
internal sealed class ListComprehensionEvaluator(int slot, Evaluator list, Evaluator? where, Evaluator? result) : Evaluator
{
    private const int UncountedItems = 1024;
    private const int BytesPerItem = 16;

    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value source = list.Evaluate(state, row);
        if (source.IsNull) return source;
        ReadOnlySpan<Value> items = Membership.ItemsOf(source);
        if (items.Length > UncountedItems) state.Memory.Reserve((long)items.Length * BytesPerItem);
        var kept = new Value[items.Length];
        int count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            LoopGuard.Step(state, i);
            row[slot] = items[i];
            if (where is not null && Truth.Of(where.Evaluate(state, row)) is not true) continue;
            kept[count++] = result is null ? items[i] : result.Evaluate(state, row);
        }

        if (count < kept.Length) Array.Resize(ref kept, count);
        return Value.List(kept);
    }
}
