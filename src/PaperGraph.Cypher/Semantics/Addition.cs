using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>The operators + and ||. Both join lists and strings; + also adds numbers and durations, an item to a list, and text to any scalar.</summary>
internal static class Addition
{
    public static Value Add(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.IsInteger && right.IsInteger)
        {
            long a = left.AsInteger(), b = right.AsInteger(), sum = unchecked(a + b);
            return ((a ^ sum) & (b ^ sum)) < 0 ? throw Arithmetic.Overflow(left, "+", right) : Value.Integer(sum);
        }

        if (left.IsNumber && right.IsNumber) return Value.Float(left.AsNumber() + right.AsNumber());
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List) return Join(ItemsOf(left), ItemsOf(right));
        if ((left.Kind == ValueKind.String || right.Kind == ValueKind.String) && ScalarText.Of(left) is { } first && ScalarText.Of(right) is { } second)
        {
            return SizeGuard.Join(first, second);
        }

        return TemporalArithmetic.TryAdd(left, right, out Value result)
            ? result
            : throw SemanticErrors.Type($"{SemanticErrors.Describe(left)} and {SemanticErrors.Describe(right)} cannot be added.");
    }

    /// <summary>||.</summary>
    public static Value Concatenate(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.String, ValueKind.String) => SizeGuard.Join(left.AsString(), right.AsString()),
            (ValueKind.List, ValueKind.List) => Join(left.AsList().Span, right.AsList().Span),
            _ => throw SemanticErrors.Type(
                $"|| joins two strings or two lists, not {SemanticErrors.Describe(left)} and {SemanticErrors.Describe(right)}."),
        };
    }

    private static ReadOnlySpan<Value> ItemsOf(Value value) => value.Kind == ValueKind.List ? value.AsList().Span : new Value[] { value };

    private static Value Join(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        SizeGuard.CheckList((long)left.Length + right.Length);
        return Value.List([.. left, .. right]);
    }
}
