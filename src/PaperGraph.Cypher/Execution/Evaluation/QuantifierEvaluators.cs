using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>all(variable IN list WHERE predicate): false if one is, else unknown if one is.</summary>
internal sealed class AllEvaluator(int slot, Evaluator list, Evaluator predicate) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value source = list.Evaluate(state, row);
        if (source.IsNull) return source;
        ReadOnlySpan<Value> items = Membership.ItemsOf(source);
        bool unknown = false;
        for (int i = 0; i < items.Length; i++)
        {
            LoopGuard.Step(state, i);
            row[slot] = items[i];
            bool? truth = Truth.Of(predicate.Evaluate(state, row));
            if (truth is false) return Value.False;
            unknown |= truth is null;
        }

        return unknown ? Value.Null : Value.True;
    }
}

/// <summary>any(variable IN list WHERE predicate): true if one is, else unknown if one is; none(…) is its opposite.</summary>
internal sealed class AnyEvaluator(int slot, Evaluator list, Evaluator predicate, bool negated) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value source = list.Evaluate(state, row);
        if (source.IsNull) return source;
        ReadOnlySpan<Value> items = Membership.ItemsOf(source);
        bool unknown = false;
        for (int i = 0; i < items.Length; i++)
        {
            LoopGuard.Step(state, i);
            row[slot] = items[i];
            bool? truth = Truth.Of(predicate.Evaluate(state, row));
            if (truth is true) return Value.Boolean(!negated);
            unknown |= truth is null;
        }

        return unknown ? Value.Null : Value.Boolean(negated);
    }
}

/// <summary>single(variable IN list WHERE predicate): false if two are true, else unknown if one is.</summary>
internal sealed class SingleEvaluator(int slot, Evaluator list, Evaluator predicate) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value source = list.Evaluate(state, row);
        if (source.IsNull) return source;
        ReadOnlySpan<Value> items = Membership.ItemsOf(source);
        bool unknown = false;
        int found = 0;
        for (int i = 0; i < items.Length; i++)
        {
            LoopGuard.Step(state, i);
            row[slot] = items[i];
            bool? truth = Truth.Of(predicate.Evaluate(state, row));
            if (truth is true && ++found > 1) return Value.False;
            unknown |= truth is null;
        }

        return unknown ? Value.Null : Value.Boolean(found == 1);
    }
}
