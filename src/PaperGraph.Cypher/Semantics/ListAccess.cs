using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Items and parts of lists by index; negative indexes count from the end, and what lies outside is null or left out.</summary>
internal static class ListAccess
{
    /// <summary>list[index].</summary>
    public static Value Item(ListValue list, Value index)
    {
        if (index.IsNull) return Value.Null;
        if (!index.IsInteger) throw SemanticErrors.Type($"An item of a list is asked for by an integer, not by {SemanticErrors.Describe(index)}.");
        long position = index.AsInteger() < 0 ? index.AsInteger() + list.Count : index.AsInteger();
        return position >= 0 && position < list.Count ? list[(int)position] : Value.Null;
    }

    /// <summary>list[from..to]; null where a bound is given and null.</summary>
    /// <param name="source">The list.</param>
    /// <param name="from">First index; null: the beginning.</param>
    /// <param name="to">Index behind the last; null: the end.</param>
    public static Value Slice(Value source, Value? from, Value? to)
    {
        if (source.IsNull || from is { IsNull: true } || to is { IsNull: true }) return Value.Null;
        ReadOnlySpan<Value> items = Membership.ItemsOf(source);
        int first = Bound(from, 0, items.Length), end = Bound(to, items.Length, items.Length);
        if (first >= end) return Value.Of(ListValue.Empty);
        return first == 0 && end == items.Length && source.Kind == ValueKind.List ? source : Value.List(items[first..end].ToArray());
    }

    private static int Bound(Value? bound, int missing, int count)
    {
        if (bound is not { } given) return missing;
        if (!given.IsInteger) throw SemanticErrors.Type($"A part of a list is bounded by integers, not by {SemanticErrors.Describe(given)}.");
        long index = given.AsInteger() < 0 ? given.AsInteger() + count : given.AsInteger();
        return (int)Math.Clamp(index, 0, count);
    }
}
