using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Errors of operators, by the status codes that Neo4j gives them and the details that openCypher's TCK names.</summary>
internal static class SemanticErrors
{
    private const int ShownCharacters = 100;

    /// <summary>A value of a type that an operator does not take.</summary>
    public static CypherException Type(string message) => CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", message);

    /// <summary>A result that the type cannot hold.</summary>
    public static CypherException Overflow(string message) => CypherException.Runtime(ErrorKind.ArithmeticError, "NumberOutOfRange", message);

    /// <summary>A value with its type, cut short where it is long.</summary>
    public static string Describe(Value value)
    {
        NestingGuard.Check();
        string text = value.ToString();
        if (text.Length > ShownCharacters) text = text[..ShownCharacters] + "…";
        return value.IsNull ? text : $"{text} ({ValueTypes.NameOf(value.Kind)})";
    }
}
