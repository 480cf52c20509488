using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>STARTS WITH, ENDS WITH and CONTAINS, code unit by code unit. Anything but two strings is unknown.</summary>
internal static class StringPredicates
{
    public static bool? StartsWith(Value text, Value part) => AreStrings(text, part) ? text.AsString().StartsWith(part.AsString(), StringComparison.Ordinal) : null;

    public static bool? EndsWith(Value text, Value part) => AreStrings(text, part) ? text.AsString().EndsWith(part.AsString(), StringComparison.Ordinal) : null;

    public static bool? Contains(Value text, Value part) => AreStrings(text, part) ? text.AsString().Contains(part.AsString(), StringComparison.Ordinal) : null;

    private static bool AreStrings(Value text, Value part) => text.Kind == ValueKind.String && part.Kind == ValueKind.String;
}
