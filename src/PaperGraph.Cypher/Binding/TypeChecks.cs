using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Binding;

/// <summary>What can be said of types before the run. Only what can never be right is an error: where a type is not known, everything passes.</summary>
internal static class TypeChecks
{
    private static readonly (StaticType Type, string Name)[] TypeNames =
    [
        (StaticType.Boolean, "Boolean"), (StaticType.Integer, "Integer"), (StaticType.Float, "Float"), (StaticType.String, "String"),
        (StaticType.List, "List"), (StaticType.Map, "Map"), (StaticType.Node, "Node"), (StaticType.Relationship, "Relationship"),
        (StaticType.Path, "Path"), (StaticType.Temporal, "Temporal"), (StaticType.Duration, "Duration"), (StaticType.Point, "Point"),
    ];

    /// <summary>Whether a value of the one type may be of the other: null always may.</summary>
    public static bool MayBe(StaticType type, StaticType expected) => type == StaticType.Null || (type & expected) != 0;

    /// <summary>Refuses an expression that can never be of a type.</summary>
    public static void Require(BoundExpression expression, StaticType expected, TextPosition position)
    {
        if (!MayBe(expression.Type, expected)) throw Mismatch(ErrorKind.SyntaxError, expression.Type, expected, position);
    }

    /// <summary>The error for a type that can never be right.</summary>
    public static CypherException Mismatch(ErrorKind kind, StaticType type, StaticType expected, TextPosition position) => new(
        kind, ErrorPhase.CompileTime, "InvalidArgumentType", $"Type mismatch: expected {Describe(expected)} but was {Describe(type)}", position);

    /// <summary>The type in words.</summary>
    public static string Describe(StaticType type)
    {
        if (type == StaticType.Any) return "Any";
        if (type == StaticType.Null) return "Null";
        string[] names = [.. TypeNames.Where(pair => (type & pair.Type) != 0).Select(pair => pair.Name)];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }

    /// <summary>The type of a constant.</summary>
    public static StaticType Of(Value value) => value.Kind switch
    {
        ValueKind.Null => StaticType.Null,
        ValueKind.Boolean => StaticType.Boolean,
        ValueKind.Integer => StaticType.Integer,
        ValueKind.Float => StaticType.Float,
        ValueKind.String => StaticType.String,
        ValueKind.List => StaticType.List,
        ValueKind.Map => StaticType.Map,
        _ => StaticType.Any,
    };

    /// <summary>The type of a binary operator's result; refuses operands that can never be right.</summary>
    public static StaticType OfBinary(BinaryOperator which, StaticType left, StaticType right, TextPosition position)
    {
        switch (which)
        {
            case BinaryOperator.Or or BinaryOperator.Xor or BinaryOperator.And:
                Both(StaticType.Boolean);
                return StaticType.Boolean;
            case BinaryOperator.In:
                if (!MayBe(right, StaticType.List)) throw Mismatch(ErrorKind.SyntaxError, right, StaticType.List, position);
                return StaticType.Boolean;
            case BinaryOperator.Add:
                return OfSum(left, right, position);
            case BinaryOperator.Subtract:
                Both(StaticType.Number | StaticType.Duration | StaticType.Temporal);
                return OfNumbers(left, right);
            case BinaryOperator.Multiply or BinaryOperator.Divide:
                Both(StaticType.Number | StaticType.Duration);
                return OfNumbers(left, right);
            case BinaryOperator.Modulo:
                Both(StaticType.Number);
                return OfNumbers(left, right);
            case BinaryOperator.Power:
                Both(StaticType.Number);
                return StaticType.Float;
            case BinaryOperator.Concatenate:
                Both(StaticType.String | StaticType.List);
                return left == right ? left : StaticType.Any;
            default:
                return StaticType.Boolean;
        }

        void Both(StaticType expected)
        {
            if (!MayBe(left, expected)) throw Mismatch(ErrorKind.SyntaxError, left, expected, position);
            if (!MayBe(right, expected)) throw Mismatch(ErrorKind.SyntaxError, right, expected, position);
        }
    }

    // + adds numbers and durations, joins strings with nearly anything, and appends to lists anything at all.
    private static StaticType OfSum(StaticType left, StaticType right, TextPosition position)
    {
        const StaticType Never = StaticType.Boolean | StaticType.Map | StaticType.Node | StaticType.Relationship | StaticType.Path | StaticType.Point;
        if (left == StaticType.List || right == StaticType.List) return StaticType.List;
        bool joins = ((left | right) & (StaticType.String | StaticType.List)) != 0;
        foreach (StaticType type in (ReadOnlySpan<StaticType>)[left, right])
        {
            if (joins || type == StaticType.Null || (type & ~Never) != 0) continue;
            throw Mismatch(ErrorKind.SyntaxError, type, StaticType.Number | StaticType.String | StaticType.List | StaticType.Duration, position);
        }

        return left == StaticType.String && right == StaticType.String ? StaticType.String : OfNumbers(left, right);
    }

    private static StaticType OfNumbers(StaticType left, StaticType right)
    {
        if (left == StaticType.Null || right == StaticType.Null || ((left | right) & ~StaticType.Number) != 0) return StaticType.Any;
        if (left == StaticType.Float || right == StaticType.Float) return StaticType.Float;
        return left | right;
    }
}
