using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>CASE.</summary>
/// <param name="subject">The slot of the subject, and the subject; null where there is none.</param>
/// <param name="alternatives">Predicates and results.</param>
/// <param name="otherwise">The result when none holds; null: null.</param>
internal sealed class CaseEvaluator((int Slot, Evaluator Value)? subject, (Evaluator Predicate, Evaluator Result)[] alternatives, Evaluator? otherwise) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        if (subject is var (slot, value)) row[slot] = value.Evaluate(state, row);
        foreach ((Evaluator predicate, Evaluator result) in alternatives)
        {
            if (Truth.Of(predicate.Evaluate(state, row)) is true) return result.Evaluate(state, row);
        }

        return otherwise?.Evaluate(state, row) ?? Value.Null;
    }
}
