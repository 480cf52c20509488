using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>reduce(accumulator = start, variable IN list | step).</summary>
internal sealed class ReduceEvaluator(int accumulator, Evaluator start, int slot, Evaluator list, Evaluator step) : Evaluator
{
    // Only here can a query of few words wrap a value as often as it likes.
    private const int StepsBetweenDepthChecks = 64;

    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value result = start.Evaluate(state, row);
        Value source = list.Evaluate(state, row);
        if (source.IsNull) return source;
        ReadOnlySpan<Value> items = Membership.ItemsOf(source);
        for (int i = 0; i < items.Length; i++)
        {
            LoopGuard.Step(state, i);
            row[accumulator] = result;
            row[slot] = items[i];
            result = step.Evaluate(state, row);
            if (i % StepsBetweenDepthChecks == StepsBetweenDepthChecks - 1) NestingGuard.CheckDepth(result);
        }

        NestingGuard.CheckDepth(result);
        return result;
    }
}
