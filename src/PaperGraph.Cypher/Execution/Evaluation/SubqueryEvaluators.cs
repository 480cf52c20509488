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
