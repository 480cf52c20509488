using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>An operator with one operand: a type of its own each, so that the compiler puts it into the evaluator.</summary>
internal interface IUnaryOperation
{
    static abstract Value Apply(Value operand);
}

/// <summary>An operator with two operands: a type of its own each, so that the compiler puts it into the evaluator.</summary>
internal interface IBinaryOperation
{
    static abstract Value Apply(Value left, Value right);
}

/// <summary>An operator with one operand.</summary>
internal sealed class UnaryOperatorEvaluator<T>(Evaluator operand) : Evaluator
    where T : struct, IUnaryOperation
{
    public override Value Evaluate(QueryState state, Span<Value> row) => T.Apply(operand.Evaluate(state, row));
}

/// <summary>An operator with two operands.</summary>
internal sealed class BinaryOperatorEvaluator<T>(Evaluator left, Evaluator right) : Evaluator
    where T : struct, IBinaryOperation
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value first = left.Evaluate(state, row);
        return T.Apply(first, right.Evaluate(state, row));
    }
}

/// <summary>+x.</summary>
internal readonly struct Plus : IUnaryOperation
{
    public static Value Apply(Value operand) => Arithmetic.Plus(operand);
}

/// <summary>-x.</summary>
internal readonly struct Minus : IUnaryOperation
{
    public static Value Apply(Value operand) => Arithmetic.Negate(operand);
}

/// <summary>+.</summary>
internal readonly struct Add : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Addition.Add(left, right);
}

/// <summary>-.</summary>
internal readonly struct Subtract : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Arithmetic.Subtract(left, right);
}

/// <summary>*.</summary>
internal readonly struct Multiply : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Arithmetic.Multiply(left, right);
}

/// <summary>/.</summary>
internal readonly struct Divide : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Arithmetic.Divide(left, right);
}

/// <summary>%.</summary>
internal readonly struct Modulo : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Arithmetic.Modulo(left, right);
}

/// <summary>^.</summary>
internal readonly struct Power : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Arithmetic.Power(left, right);
}

/// <summary>||.</summary>
internal readonly struct Concatenate : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Addition.Concatenate(left, right);
}

/// <summary>IN.</summary>
internal readonly struct In : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Truth.ToValue(Membership.In(left, right));
}

/// <summary>STARTS WITH.</summary>
internal readonly struct StartsWith : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Truth.ToValue(StringPredicates.StartsWith(left, right));
}

/// <summary>ENDS WITH.</summary>
internal readonly struct EndsWith : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Truth.ToValue(StringPredicates.EndsWith(left, right));
}

/// <summary>CONTAINS.</summary>
internal readonly struct Contains : IBinaryOperation
{
    public static Value Apply(Value left, Value right) => Truth.ToValue(StringPredicates.Contains(left, right));
}
