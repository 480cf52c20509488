namespace PaperGraph.Model.Values;

/// <summary>
/// Which values can be properties (Neo4j Cypher Manual 5, "Property types"): scalars, temporal values, durations, points, and lists of one of these types without
/// nulls. Integers and floats may be mixed; the list is then stored as floats. Points of a list share their coordinate system.
/// </summary>
public static class PropertyRule
{
    private const int ShownCharacters = 100;

    /// <summary>Why a value cannot be a property; null where it can, as null itself can, which takes a property away.</summary>
    public static string? FaultOf(Value value)
    {
        if (value.Kind == ValueKind.List) return FaultOf(value.AsList().Span);
        return value.IsNull || IsScalar(value.Kind) ? null : NotScalar(value);
    }

    /// <summary>A value that can be a property, as it is stored: a list of integers and floats becomes one of floats, as in Neo4j.</summary>
    public static Value AsStored(Value value)
    {
        if (value.Kind != ValueKind.List) return value;
        ReadOnlySpan<Value> items = value.AsList().Span;
        bool integers = false, floats = false;
        foreach (Value item in items)
        {
            if (!item.IsNumber) return value;
            integers |= item.IsInteger;
            floats |= item.IsFloat;
        }

        if (!integers || !floats) return value;
        var numbers = new Value[items.Length];
        for (int i = 0; i < items.Length; i++) numbers[i] = Value.Float(items[i].AsNumber());
        return Value.List(numbers);
    }

    private static string? FaultOf(ReadOnlySpan<Value> items)
    {
        foreach (Value item in items)
        {
            if (item.IsNull) return "Collections containing null values can not be stored in properties.";
            if (item.Kind == ValueKind.List) return "Collections containing collections can not be stored in properties.";
            if (!IsScalar(item.Kind)) return NotScalar(item);
            Value first = items[0];
            if (first.Kind != item.Kind && !(first.IsNumber && item.IsNumber))
            {
                return $"A list in a property has items of one type only. Encountered: {Shortened(first)} and {Shortened(item)}.";
            }

            if (item.As<PointValue>() is { } point && point.Srid != first.As<PointValue>()!.Srid)
            {
                return "Collections containing point values with different CRS can not be stored in properties.";
            }
        }

        return null;
    }

    private static bool IsScalar(ValueKind kind) =>
        kind is not (ValueKind.Null or ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path);

    private static string NotScalar(Value value) =>
        $"Property values can only be of primitive types or arrays thereof. Encountered: {value.Kind} {Shortened(value)}.";

    private static string Shortened(Value value)
    {
        string text = value.ToString();
        return text.Length <= ShownCharacters ? text : text[..ShownCharacters] + "…";
    }
}
