using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Whether a value is of a type: x IS :: TYPE. Null is of every type that does not say NOT NULL, but for NOTHING.</summary>
internal static class TypeMatch
{
    public static bool Is(Value value, TypeName type)
    {
        if (type.Name == "UNION") return type.Inner.Any(alternative => Is(value, alternative));
        if (type.Name == "NOTHING") return false;
        if (value.IsNull) return !type.NotNull;
        return type.Name switch
        {
            "ANY" => true,
            "NULL" => false,
            "PROPERTY VALUE" => PropertyRule.FaultOf(value) is null,
            "LIST" => value.Kind == ValueKind.List && (type.Inner.Count == 0 || AllAre(value.AsList(), type.Inner[0])),
            _ => KindOf(type.Name) == value.Kind,
        };
    }

    private static bool AllAre(ListValue list, TypeName type)
    {
        NestingGuard.Check();
        foreach (Value item in list.Span)
        {
            if (!Is(item, type)) return false;
        }

        return true;
    }

    private static ValueKind KindOf(string name) => name switch
    {
        "BOOLEAN" => ValueKind.Boolean,
        "STRING" => ValueKind.String,
        "INTEGER" => ValueKind.Integer,
        "FLOAT" => ValueKind.Float,
        "DATE" => ValueKind.Date,
        "LOCAL TIME" => ValueKind.LocalTime,
        "ZONED TIME" => ValueKind.Time,
        "LOCAL DATETIME" => ValueKind.LocalDateTime,
        "ZONED DATETIME" => ValueKind.DateTime,
        "DURATION" => ValueKind.Duration,
        "POINT" => ValueKind.Point,
        "NODE" => ValueKind.Node,
        "RELATIONSHIP" => ValueKind.Relationship,
        "MAP" => ValueKind.Map,
        "PATH" => ValueKind.Path,
        _ => throw SemanticErrors.Type($"There is no type {name}."),
    };
}
