namespace PaperGraph.Cypher.Functions.Temporal;

/// <summary>Errors of the temporal functions, by the status codes that Neo4j gives them.</summary>
internal static class TemporalErrors
{
    /// <summary>A value outside its range, or a component that is missing.</summary>
    public static CypherException Argument(string message) => CypherException.Runtime(ErrorKind.ArgumentError, "InvalidArgumentValue", message);

    /// <summary>A value of a type that does not fit.</summary>
    public static CypherException Type(string message) => CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", message);

    /// <summary>A text that is not in a form of ISO 8601 that the function reads.</summary>
    public static CypherException Text(string message) => CypherException.Runtime(ErrorKind.SyntaxError, "InvalidArgumentValue", message);

    /// <summary>A result beyond what the type holds.</summary>
    public static CypherException Overflow(string message) => CypherException.Runtime(ErrorKind.ArithmeticError, "NumberOutOfRange", message);
}
