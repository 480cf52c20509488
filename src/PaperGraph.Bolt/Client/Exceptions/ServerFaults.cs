// Nullability is left open, as in Neo4j.Driver: a fault of the connection has no code.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>The query or the way it was sent is at fault; trying again does not help.</summary>
public class ClientException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public ClientException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ClientException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ClientException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The server could not do it now, as after a deadlock; trying again may help.</summary>
public sealed class TransientException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public TransientException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public TransientException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public TransientException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The server itself is at fault.</summary>
public sealed class DatabaseException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public DatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public DatabaseException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public DatabaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A query parameter is at fault.</summary>
public sealed class StatementArgumentException : ClientException
{
    /// <summary>A fault in words.</summary>
    public StatementArgumentException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public StatementArgumentException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public StatementArgumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A value has the wrong type for its use.</summary>
public sealed class TypeException : ClientException
{
    /// <summary>A fault in words.</summary>
    public TypeException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public TypeException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public TypeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
