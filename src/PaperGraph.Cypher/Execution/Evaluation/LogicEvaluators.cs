using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>a AND b AND …: false if one is, else unknown if one is. What follows a false is not looked at.</summary>
internal sealed class AndEvaluator(Evaluator[] operands) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        bool unknown = false;
        foreach (Evaluator operand in operands)
        {
            bool? truth = Truth.Of(operand.Evaluate(state, row));
            if (truth is false) return Value.False;
            unknown |= truth is null;
        }

        return unknown ? Value.Null : Value.True;
    }
}

/// <summary>a OR b OR …: true if one is, else unknown if one is. What follows a true is not looked at.</summary>
internal sealed class OrEvaluator(Evaluator[] operands) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        bool unknown = false;
        foreach (Evaluator operand in operands)
        {
            bool? truth = Truth.Of(operand.Evaluate(state, row));
            if (truth is true) return Value.True;
            unknown |= truth is null;
        }

        return unknown ? Value.Null : Value.False;
    }
}

/// <summary>a XOR b.</summary>
internal sealed class XorEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row) =>
        Truth.ToValue(Truth.Of(left.Evaluate(state, row)) is var first && Truth.Of(right.Evaluate(state, row)) is { } second ? first ^ second : null);
}

/// <summary>NOT a.</summary>
internal sealed class NotEvaluator(Evaluator operand) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row) => Truth.ToValue(!Truth.Of(operand.Evaluate(state, row)));
}

/// <summary>a IS [NOT] NULL.</summary>
internal sealed class IsNullEvaluator(Evaluator operand, bool negated) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row) => Value.Boolean(operand.Evaluate(state, row).IsNull != negated);
}
