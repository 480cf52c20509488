using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Transactions;

/// <summary>Which values can be properties (Neo4j Cypher Manual 5, Values and types, Property types).</summary>
internal static class PropertyValues
{
    /// <summary>The value as it is stored: a list of integers and floats becomes one of floats, as in Neo4j.</summary>
    /// <exception cref="GraphException">It cannot be a property.</exception>
    public static Value Storable(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw new GraphException(
                    $"Property values can only be of primitive types or arrays thereof. Encountered: {value.Kind} {Shortened(value)}.");
            case ValueKind.List:
                return StorableList(value);
            default:
                return value;
        }
    }

    private static Value StorableList(Value value)
    {
        ReadOnlySpan<Value> items = value.AsList().Span;
        bool integers = false;
        bool floats = false;
        for (int i = 0; i < items.Length; i++)
        {
            ValueKind kind = items[i].Kind;
            if (kind == ValueKind.Null) throw new GraphException("Collections containing null values can not be stored in properties.");
            if (kind is ValueKind.List)
            {
                throw new GraphException("Collections containing collections can not be stored in properties.");
            }

            if (kind is ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
            {
                throw new GraphException(
                    $"Property values can only be of primitive types or arrays thereof. Encountered: {kind} {Shortened(items[i])}.");
            }

            integers |= items[i].IsInteger;
            floats |= items[i].IsFloat;
            bool same = kind == items[0].Kind || (items[0].IsNumber && items[i].IsNumber);
            if (!same)
            {
                throw new GraphException(
                    $"A list in a property has items of one type only. Encountered: {items[0].Kind} and {kind} in {Shortened(value)}.");
            }
        }

        if (!integers || !floats) return value;
        var numbers = new Value[items.Length];
        for (int i = 0; i < items.Length; i++) numbers[i] = Value.Float(items[i].AsNumber());
        return Value.List(numbers);
    }

    private static string Shortened(Value value)
    {
        string text = value.ToString();
        return text.Length <= 100 ? text : text[..100] + "…";
    }
}
