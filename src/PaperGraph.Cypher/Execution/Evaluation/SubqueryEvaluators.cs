using PaperGraph.Cypher.Execution.Walks;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>EXISTS { … }: whether the plan gives a row.</summary>
internal sealed class ExistsEvaluator(Operator plan) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        using RowCursor cursor = plan.Open(state, row.ToArray());
        return Value.Boolean(cursor.MoveNext());
    }
}

/// <summary>COUNT { … }: how many rows the plan gives.</summary>
internal sealed class CountEvaluator(Operator plan) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        using RowCursor cursor = plan.Open(state, row.ToArray());
        long count = 0;
        while (cursor.MoveNext())
        {
            state.ThrowIfCancelled();
            count += cursor.Current.Count;
        }

        return Value.Integer(count);
    }
}

/// <summary>COUNT { … } or EXISTS { … } of a pattern whose walks from one node are counted without making rows.</summary>
internal sealed class WalkCountEvaluator(int from, WalkStep[] steps, SlotTable slots, bool asExists) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value node = row[from];
        long count = node.IsNull ? 0 : Counter(state).From(node.AsNodeId());
        return asExists ? Value.Boolean(count > 0) : Value.Integer(count);
    }

    // What was counted holds for the whole run only where nothing is written.
    private WalkCounter Counter(QueryState state) => state.Writer is null ? state.Kept(this, Make) : Make(state);

    private WalkCounter Make(QueryState state) => new(state, steps, slots.Count);
}

/// <summary>COLLECT { … }: the values of the plan's only column.</summary>
internal sealed class CollectEvaluator(Operator plan, int column) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        using RowCursor cursor = plan.Open(state, row.ToArray());
        List<Value> values = [];
        while (cursor.MoveNext())
        {
            state.ThrowIfCancelled();
            state.Memory.Reserve(cursor.Current.Count * 16L);
            for (int i = 0; i < cursor.Current.Count; i++) values.Add(cursor.Current[i][column]);
        }

        return Value.List([.. values]);
    }
}
