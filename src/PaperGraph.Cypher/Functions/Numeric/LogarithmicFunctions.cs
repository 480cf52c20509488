namespace PaperGraph.Cypher.Functions;

/// <summary>Logarithms, powers of e and roots.</summary>
public static class LogarithmicFunctions
{
    private const string Category = "Logarithmic";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        FloatFunction.Constant("e", Category, "The base of the natural logarithm.", Math.E),
        FloatFunction.Of("exp", Category, "e to the power of a number.", Math.Exp),
        FloatFunction.Of("log", Category, "The natural logarithm.", Math.Log),
        FloatFunction.Of("log10", Category, "The logarithm to base 10.", Math.Log10),
        FloatFunction.Of("sqrt", Category, "The square root.", Math.Sqrt),
    ];
}
