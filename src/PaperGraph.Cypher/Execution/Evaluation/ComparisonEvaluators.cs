using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>a = b, a &lt;> b.</summary>
internal sealed class EqualEvaluator(Evaluator left, Evaluator right, bool negated) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value first = left.Evaluate(state, row);
        return Equality.Equals(first, right.Evaluate(state, row)) is { } equal ? Value.Boolean(equal != negated) : Value.Null;
    }
}

/// <summary>A comparison by order: a type of its own each, so that the compiler puts it into the evaluator.</summary>
internal interface IOrderTest
{
    static abstract ComparisonOperator Operator { get; }

    static abstract bool Holds(long left, long right);
}

/// <summary>a &lt; b and its like.</summary>
internal sealed class OrderEvaluator<T>(Evaluator left, Evaluator right) : Evaluator
    where T : struct, IOrderTest
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value first = left.Evaluate(state, row), second = right.Evaluate(state, row);
        return first.IsInteger && second.IsInteger
            ? Value.Boolean(T.Holds(first.AsInteger(), second.AsInteger()))
            : Truth.ToValue(Comparison.Holds(T.Operator, first, second));
    }
}

/// <summary>a &lt; b &lt;= c: every pair of neighbours compared, each operand computed once.</summary>
internal sealed class ComparisonChainEvaluator(Evaluator[] operands, ComparisonOperator[] operators) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        bool unknown = false;
        Value left = operands[0].Evaluate(state, row);
        for (int i = 0; i < operators.Length; i++)
        {
            Value right = operands[i + 1].Evaluate(state, row);
            bool? holds = Comparison.Holds(operators[i], left, right);
            if (holds is false) return Value.False;
            unknown |= holds is null;
            left = right;
        }

        return unknown ? Value.Null : Value.True;
    }
}

/// <summary>&lt;.</summary>
internal readonly struct Less : IOrderTest
{
    public static ComparisonOperator Operator => ComparisonOperator.Less;

    public static bool Holds(long left, long right) => left < right;
}

/// <summary>&lt;=.</summary>
internal readonly struct LessOrEqual : IOrderTest
{
    public static ComparisonOperator Operator => ComparisonOperator.LessOrEqual;

    public static bool Holds(long left, long right) => left <= right;
}

/// <summary>>.</summary>
internal readonly struct Greater : IOrderTest
{
    public static ComparisonOperator Operator => ComparisonOperator.Greater;

    public static bool Holds(long left, long right) => left > right;
}

/// <summary>>=.</summary>
internal readonly struct GreaterOrEqual : IOrderTest
{
    public static ComparisonOperator Operator => ComparisonOperator.GreaterOrEqual;

    public static bool Holds(long left, long right) => left >= right;
}
