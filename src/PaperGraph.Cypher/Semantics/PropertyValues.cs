using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>
/// Which values can be properties (Neo4j Cypher Manual 5, "Property types"): scalars, temporal values, durations, points, and lists of one of these types without
/// nulls. Integers and floats may be mixed; the list is then stored as floats. Points of a list share their coordinate system.
/// </summary>
internal static class PropertyValues
{
    /// <exception cref="CypherException">TypeError InvalidPropertyType: the value cannot be a property.</exception>
    public static void Check(Value value)
    {
        if (value.Kind == ValueKind.List) CheckList(value.AsList());
        else if (!IsScalar(value.Kind)) throw Invalid($"Property values can only be of primitive types or arrays thereof. Encountered: {SemanticErrors.Describe(value)}.");
    }

    /// <summary>Whether a value can be a property; null can.</summary>
    public static bool AreStorable(Value value)
    {
        if (value.IsNull) return true;
        return value.Kind == ValueKind.List ? FaultOf(value.AsList()) is null : IsScalar(value.Kind);
    }

    private static bool IsScalar(ValueKind kind) =>
        kind is not (ValueKind.Null or ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path);

    private static void CheckList(ListValue list)
    {
        if (FaultOf(list) is { } fault) throw Invalid(fault);
    }

    private static string? FaultOf(ListValue list)
    {
        foreach (Value item in list.Span)
        {
            if (item.IsNull) return "Collections containing null values can not be stored in properties.";
            if (item.Kind == ValueKind.List) return "Collections containing collections can not be stored in properties.";
            if (!IsScalar(item.Kind)) return $"Property values can only be of primitive types or arrays thereof. Encountered: {SemanticErrors.Describe(item)}.";
            Value first = list[0];
            if (first.Kind != item.Kind && !(first.IsNumber && item.IsNumber))
            {
                return $"A list in a property has items of one type only. Encountered: {SemanticErrors.Describe(first)} and {SemanticErrors.Describe(item)}.";
            }

            if (item.As<PointValue>() is { } point && point.Srid != first.As<PointValue>()!.Srid)
            {
                return "Collections containing point values with different CRS can not be stored in properties.";
            }
        }

        return null;
    }

    private static CypherException Invalid(string message) => CypherException.Runtime(ErrorKind.TypeError, "InvalidPropertyType", message);
}
