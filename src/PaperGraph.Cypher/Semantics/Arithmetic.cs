using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>
/// The operators - * / % ^ and the signs. Null with anything is null; integers that overflow and integer division by zero are errors, floats follow IEEE 754.
/// </summary>
internal static class Arithmetic
{
    public static Value Subtract(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.IsInteger && right.IsInteger)
        {
            long a = left.AsInteger(), b = right.AsInteger(), difference = unchecked(a - b);
            return ((a ^ b) & (a ^ difference)) < 0 ? throw Overflow(left, "-", right) : Value.Integer(difference);
        }

        if (left.IsNumber && right.IsNumber) return Value.Float(left.AsNumber() - right.AsNumber());
        return TemporalArithmetic.TrySubtract(left, right, out Value result)
            ? result
            : throw SemanticErrors.Type($"{SemanticErrors.Describe(right)} cannot be subtracted from {SemanticErrors.Describe(left)}.");
    }

    public static Value Multiply(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.IsInteger && right.IsInteger)
        {
            long high = Math.BigMul(left.AsInteger(), right.AsInteger(), out long low);
            return high != low >> 63 ? throw Overflow(left, "*", right) : Value.Integer(low);
        }

        if (left.IsNumber && right.IsNumber) return Value.Float(left.AsNumber() * right.AsNumber());
        return TemporalArithmetic.TryMultiply(left, right, out Value result)
            ? result
            : throw SemanticErrors.Type($"{SemanticErrors.Describe(left)} cannot be multiplied by {SemanticErrors.Describe(right)}.");
    }

    public static Value Divide(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.IsInteger && right.IsInteger)
        {
            if (right.AsInteger() == 0) throw DivisionByZero(left, "/");
            return left.AsInteger() == long.MinValue && right.AsInteger() == -1
                ? throw Overflow(left, "/", right)
                : Value.Integer(left.AsInteger() / right.AsInteger());
        }

        if (left.IsNumber && right.IsNumber) return Value.Float(left.AsNumber() / right.AsNumber());
        return TemporalArithmetic.TryDivide(left, right, out Value result)
            ? result
            : throw SemanticErrors.Type($"{SemanticErrors.Describe(left)} cannot be divided by {SemanticErrors.Describe(right)}.");
    }

    /// <summary>The remainder, with the sign of the dividend.</summary>
    public static Value Modulo(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.IsInteger && right.IsInteger)
        {
            return right.AsInteger() switch
            {
                0 => throw DivisionByZero(left, "%"),
                // long.MinValue % -1 overflows in the processor.
                -1 => Value.Integer(0),
                long divisor => Value.Integer(left.AsInteger() % divisor),
            };
        }

        return left.IsNumber && right.IsNumber
            ? Value.Float(left.AsNumber() % right.AsNumber())
            : throw SemanticErrors.Type($"There is no remainder of {SemanticErrors.Describe(left)} and {SemanticErrors.Describe(right)}.");
    }

    /// <summary>The power, always a float.</summary>
    public static Value Power(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        return left.IsNumber && right.IsNumber
            ? Value.Float(Math.Pow(left.AsNumber(), right.AsNumber()))
            : throw SemanticErrors.Type($"{SemanticErrors.Describe(left)} cannot be raised to the power of {SemanticErrors.Describe(right)}.");
    }

    public static Value Negate(Value operand)
    {
        if (operand.IsNull) return Value.Null;
        // 0 - x, as Neo4j has it: the negative of 0.0 is 0.0, but for the literal -0.0.
        if (operand.IsFloat) return Value.Float(0 - operand.AsFloat());
        if (operand.IsInteger)
        {
            return operand.AsInteger() == long.MinValue
                ? throw SemanticErrors.Overflow($"-({operand}) is beyond what an integer holds.")
                : Value.Integer(-operand.AsInteger());
        }

        return TemporalArithmetic.TryMultiply(operand, Value.Integer(-1), out Value result)
            ? result
            : throw SemanticErrors.Type($"{SemanticErrors.Describe(operand)} has no negative.");
    }

    /// <summary>The operand itself, which must be a number, a duration or null.</summary>
    public static Value Plus(Value operand) => operand.IsNull || operand.IsNumber || operand.Kind == ValueKind.Duration
        ? operand
        : throw SemanticErrors.Type($"{SemanticErrors.Describe(operand)} cannot have a sign.");

    /// <summary>What to say of integers whose result an integer cannot hold.</summary>
    public static CypherException Overflow(Value left, string sign, Value right) =>
        SemanticErrors.Overflow($"{left} {sign} {right} is beyond what an integer holds (64 bits). Use floats, as in toFloat({left}) {sign} {right}.");

    private static CypherException DivisionByZero(Value left, string sign) =>
        CypherException.Runtime(ErrorKind.ArithmeticError, "DivisionByZero", $"{left} {sign} 0: / by zero; an integer cannot be divided by it.");
}
