using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Semantics.RegularExpressions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>text =~ pattern. The last pattern stays compiled; it mostly is the same for all rows.</summary>
internal sealed class RegexEvaluator(Evaluator text, Evaluator pattern) : Evaluator
{
    // Written as a whole by any thread; each reads it once.
    private RegexMatcher? _last;

    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value subject = text.Evaluate(state, row), expression = pattern.Evaluate(state, row);
        if (subject.IsNull || expression.IsNull) return Value.Null;
        if (expression.Kind != ValueKind.String) throw SemanticErrors.Type($"A regular expression is a string, not {SemanticErrors.Describe(expression)}.");
        if (subject.Kind != ValueKind.String) return Value.Null;
        RegexMatcher? matcher = _last;
        if (matcher is null || !string.Equals(matcher.Pattern, expression.AsString(), StringComparison.Ordinal))
        {
            _last = matcher = new RegexMatcher(expression.AsString());
        }

        return Value.Boolean(matcher.Matches(subject.AsString()));
    }
}
