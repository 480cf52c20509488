// Nullability is left open, as in Neo4j.Driver: a fault of the connection has no code and no status.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>A fault that the server reported or that lies in the connection to it. Misuse of the API throws .NET's own exceptions.</summary>
public class Neo4jException : Exception
{
    /// <summary>A fault without words.</summary>
    public Neo4jException()
    {
    }

    /// <summary>A fault in words.</summary>
    public Neo4jException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public Neo4jException(string code, string message)
        : base(message) => Code = code;

    /// <summary>A fault and what is behind it.</summary>
    public Neo4jException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault with the server's code and what is behind it.</summary>
    public Neo4jException(string code, string message, Exception innerException)
        : base(message, innerException) => Code = code;

    /// <summary>Whether the same work may go through when tried again.</summary>
    public virtual bool IsRetriable => false;

    /// <summary>The server's code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string Code { get; set; }

    /// <summary>GQLSTATUS (Bolt 5.7 and later).</summary>
    public string GqlStatus { get; internal set; }

    /// <summary>What the GQLSTATUS means (Bolt 5.7 and later).</summary>
    public string GqlStatusDescription { get; internal set; }

    /// <summary>Whose fault it is: CLIENT_ERROR, TRANSIENT_ERROR, DATABASE_ERROR or UNKNOWN (Bolt 5.7 and later).</summary>
    public string GqlClassification { get; internal set; }

    /// <summary>The same as the server wrote it.</summary>
    public string GqlRawClassification { get; internal set; }

    /// <summary>Further facts (Bolt 5.7 and later).</summary>
    public Dictionary<string, object> GqlDiagnosticRecord { get; internal set; }
}
