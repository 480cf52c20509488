using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>x IS [NOT] :: TYPE.</summary>
internal sealed class TypePredicateEvaluator(Evaluator operand, TypeName type, bool negated) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row) => Value.Boolean(TypeMatch.Is(operand.Evaluate(state, row), type) != negated);
}
