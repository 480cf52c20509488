using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions that give one value of any type: choices, sizes, types, the clock and chance.</summary>
public static class ScalarFunctions
{
    private const string Category = "Scalar";
    private static readonly FunctionParameter s_text = new("input", StaticType.String, "STRING");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        PureOfNulls("coalesce", Category, [new("input", StaticType.Any, "ANY", Variadic: true)], StaticType.Any, "ANY", "The first of its arguments that is not null.", Coalesce),
        PureOfNulls("nullIf", Category, [new("v1", StaticType.Any, "ANY"), new("v2", StaticType.Any, "ANY")], StaticType.Any, "ANY",
            "The first value, but null if it equals the second.",
            static arguments => Equality.Equals(arguments[0], arguments[1]) is true ? Value.Null : arguments[0]),
        PureOfNulls("valueType", Category, [new("input", StaticType.Any, "ANY")], StaticType.String, "STRING", "The most exact type of a value, in the language's own words.",
            static arguments => Value.String(ValueTypes.MostExact(arguments[0]))),
        Pure("size", Category, [new("input", StaticType.String | StaticType.List, "STRING | LIST<ANY>")], StaticType.Integer, "INTEGER",
            "The number of items of a list, or of UTF-16 code units of a string.", Size),
        Pure("char_length", Category, [s_text], StaticType.Integer, "INTEGER", "The number of UTF-16 code units of a string.",
            static arguments => Value.Integer(FunctionArguments.String("char_length", arguments[0]).Length)),
        Pure("character_length", Category, [s_text], StaticType.Integer, "INTEGER", "The number of UTF-16 code units of a string.",
            static arguments => Value.Integer(FunctionArguments.String("character_length", arguments[0]).Length)),
        Pure("isEmpty", "Predicate", [new("input", StaticType.String | StaticType.List | StaticType.Map, "STRING | MAP | LIST<ANY>")], StaticType.Boolean, "BOOLEAN",
            "Whether a string, list or map has nothing in it.", IsEmpty),
        OfContext("timestamp", Category, [], StaticType.Integer, "INTEGER", "Milliseconds from 1970-01-01T00:00Z to the beginning of the statement.",
            static (context, _) => Value.Integer(context.StatementTime.ToUnixTimeMilliseconds())),
        OfContext("randomUUID", Category, [], StaticType.String, "STRING", "A random UUID.", static (context, _) => Value.String(context.NextUuid())),
        OfContext("rand", "Numeric", [], StaticType.Float, "FLOAT", "A random number from 0 (inclusive) to 1 (exclusive).", static (context, _) => Value.Float(context.NextRandom())),
    ];

    private static Value Coalesce(ReadOnlySpan<Value> arguments)
    {
        foreach (Value argument in arguments)
        {
            if (!argument.IsNull) return argument;
        }

        return Value.Null;
    }

    private static Value Size(ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.List => Value.Integer(arguments[0].AsList().Count),
        ValueKind.String => Value.Integer(arguments[0].AsString().Length),
        _ => throw FunctionArguments.Wrong("size", "a string or a list", arguments[0]),
    };

    private static Value IsEmpty(ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.List => Value.Boolean(arguments[0].AsList().Count == 0),
        ValueKind.String => Value.Boolean(arguments[0].AsString().Length == 0),
        ValueKind.Map => Value.Boolean(arguments[0].AsMap().Count == 0),
        _ => throw FunctionArguments.Wrong("isEmpty", "a string, a list or a map", arguments[0]),
    };
}
