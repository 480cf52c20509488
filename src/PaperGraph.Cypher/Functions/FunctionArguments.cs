using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Takes arguments of functions as what they must be, or says what is wrong.</summary>
internal static class FunctionArguments
{
    public static string String(string function, Value value) => value.Kind == ValueKind.String
        ? value.AsString()
        : throw Wrong(function, "a string (toString() makes one)", value);

    public static double Number(string function, Value value) => value.IsNumber ? value.AsNumber() : throw Wrong(function, "a number", value);

    /// <summary>An integer; a float is cut to one, as Neo4j does.</summary>
    public static long Integer(string function, Value value)
    {
        if (value.IsInteger) return value.AsInteger();
        return value.IsFloat ? NumberConversion.Truncate(value.AsFloat()) : throw Wrong(function, "an integer", value);
    }

    /// <summary>An integer that is not negative, cut to what an index can be.</summary>
    public static int Count(string function, string what, Value value)
    {
        long count = Integer(function, value);
        return count >= 0
            ? (int)Math.Min(count, int.MaxValue)
            : throw Argument($"The {what} of {function}() cannot be negative, as {count} is.");
    }

    public static ListValue List(string function, Value value) => value.Kind == ValueKind.List ? value.AsList() : throw Wrong(function, "a list", value);

    public static PathValue Path(string function, Value value) => value.Kind == ValueKind.Path ? value.AsPath() : throw Wrong(function, "a path", value);

    /// <summary>An argument of a type that the function does not take.</summary>
    public static CypherException Wrong(string function, string expected, Value value) => CypherException.Runtime(
        ErrorKind.TypeError, "InvalidArgumentValue", $"Invalid input for function '{function}()': it takes {expected}, not {SemanticErrors.Describe(value)}.");

    /// <summary>An argument of the right type whose value makes no sense.</summary>
    public static CypherException Argument(string message) => CypherException.Runtime(ErrorKind.ArgumentError, "InvalidArgumentValue", message);
}
