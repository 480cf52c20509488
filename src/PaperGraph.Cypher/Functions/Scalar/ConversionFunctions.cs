using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions that turn a value into one of another type.</summary>
public static class ConversionFunctions
{
    private const StaticType Printable =
        StaticType.Boolean | StaticType.Number | StaticType.String | StaticType.Temporal | StaticType.Duration | StaticType.Point;

    private static readonly FunctionParameter[] s_any = [new("input", StaticType.Any, "ANY")];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        .. Pair("toBoolean", "Scalar", new("input", StaticType.Boolean | StaticType.String | StaticType.Integer, "BOOLEAN | STRING | INTEGER"), StaticType.Boolean, "BOOLEAN", "a boolean", Conversions.ToBoolean),
        .. Pair("toInteger", "Scalar", new("input", StaticType.Boolean | StaticType.String | StaticType.Number, "BOOLEAN | STRING | INTEGER | FLOAT"), StaticType.Integer, "INTEGER", "an integer", Conversions.ToInteger),
        .. Pair("toFloat", "Scalar", new("input", StaticType.String | StaticType.Number, "STRING | INTEGER | FLOAT"), StaticType.Float, "FLOAT", "a float", Conversions.ToFloat),
        .. Pair("toString", "String", new("input", Printable, "ANY"), StaticType.String, "STRING", "a string", Conversions.ToText),
    ];

    private static IEnumerable<FunctionDefinition> Pair(
        string name, string category, FunctionParameter parameter, StaticType type, string typeName, string noun, Func<Value, Value> convert)
    {
        yield return Pure(name, category, [parameter], type, typeName, $"Turns a value into {noun}; a text that is none gives null.", arguments => convert(arguments[0]));
        yield return Pure($"{name}OrNull", category, s_any, type, typeName, $"Turns a value into {noun}, or null where that cannot be done.",
            arguments => Conversions.OrNull(arguments[0], convert));
    }
}
