using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions from a float to a float, and constants.</summary>
internal static class FloatFunction
{
    public static FunctionDefinition Of(string name, string category, string description, Func<double, double> compute) => Pure(
        name,
        category,
        [new("input", StaticType.Number, "FLOAT")],
        StaticType.Float,
        "FLOAT",
        description,
        arguments => Value.Float(compute(FunctionArguments.Number(name, arguments[0]))));

    public static FunctionDefinition Constant(string name, string category, string description, double constant) =>
        Pure(name, category, [], StaticType.Float, "FLOAT", description, _ => Value.Float(constant));
}
