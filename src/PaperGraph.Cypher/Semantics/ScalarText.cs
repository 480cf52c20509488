using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>The text of a scalar, as toString() gives it and as + puts it into a string.</summary>
internal static class ScalarText
{
    /// <summary>The text; null for null and for what has none: lists, maps, nodes, relationships, paths.</summary>
    public static string? Of(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Boolean or ValueKind.Integer or ValueKind.Float => value.ToString(),
        ValueKind.Null or ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path => null,
        _ => TemporalAccess.TryText(value),
    };
}
