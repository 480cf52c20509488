using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions that turn every item of a list into a value of one type, or into null.</summary>
public static class ListConversionFunctions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        OfList("toBooleanList", "BOOLEAN", "booleans", Conversions.ToBoolean),
        OfList("toIntegerList", "INTEGER", "integers", Conversions.ToInteger),
        OfList("toFloatList", "FLOAT", "floats", Conversions.ToFloat),
        OfList("toStringList", "STRING", "strings", Conversions.ToText),
    ];

    private static FunctionDefinition OfList(string name, string itemType, string noun, Func<Value, Value> convert) => Pure(
        name,
        "List",
        [new("input", StaticType.List, "LIST<ANY>")],
        StaticType.List,
        $"LIST<{itemType}>",
        $"Turns the items of a list into {noun}, and those that cannot be turned into null.",
        arguments =>
        {
            ListValue list = FunctionArguments.List(name, arguments[0]);
            var items = new Value[list.Count];
            for (int i = 0; i < items.Length; i++) items[i] = Conversions.OrNull(list[i], convert);
            return Value.List(items);
        });
}
