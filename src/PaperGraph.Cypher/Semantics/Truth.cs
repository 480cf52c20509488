using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Three-valued logic: true, false and, as null, unknown.</summary>
internal static class Truth
{
    /// <summary>A value as a predicate. As in Neo4j 5 a list is true unless it is empty.</summary>
    /// <exception cref="CypherException">TypeError: it is neither boolean nor list nor null.</exception>
    public static bool? Of(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Null => null,
        ValueKind.List => value.AsList().Count > 0,
        _ => throw SemanticErrors.Type($"A predicate is true, false or null, not {SemanticErrors.Describe(value)}."),
    };

    /// <summary>A truth as a value.</summary>
    public static Value ToValue(bool? truth) => truth is { } known ? Value.Boolean(known) : Value.Null;
}
