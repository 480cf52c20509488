using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Short forms for the definitions of functions that need nothing but their arguments.</summary>
internal static class FunctionDefinitions
{
    /// <summary>Computes a function of arguments alone.</summary>
    public delegate Value PureBody(ReadOnlySpan<Value> arguments);

    /// <summary>A function of its arguments alone, null where one of them is.</summary>
    public static FunctionDefinition Pure(
        string name, string category, IReadOnlyList<FunctionParameter> parameters, StaticType type, string typeName, string description, PureBody body) =>
        new(name, category, parameters, type, typeName, description, (_, arguments) => body(arguments), NullInNullOut: true, IsPure: true);

    /// <summary>A function of its arguments alone that makes something of nulls.</summary>
    public static FunctionDefinition PureOfNulls(
        string name, string category, IReadOnlyList<FunctionParameter> parameters, StaticType type, string typeName, string description, PureBody body) =>
        new(name, category, parameters, type, typeName, description, (_, arguments) => body(arguments), NullInNullOut: false, IsPure: true);

    /// <summary>A function that asks the graph, the clock or chance; null where one of its arguments is.</summary>
    public static FunctionDefinition OfContext(
        string name, string category, IReadOnlyList<FunctionParameter> parameters, StaticType type, string typeName, string description, FunctionBody body) =>
        new(name, category, parameters, type, typeName, description, body, NullInNullOut: true, IsPure: false);
}
