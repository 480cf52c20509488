// Nullability is left open, as in Neo4j.Driver: a fault of the connection has no code.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>No server answers, or the connection broke.</summary>
public sealed class ServiceUnavailableException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public ServiceUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ServiceUnavailableException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ServiceUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The server that the session talked to no longer serves it, as when a cluster chose another leader.</summary>
public sealed class SessionExpiredException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public SessionExpiredException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public SessionExpiredException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public SessionExpiredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The server said nothing for longer than it had promised.</summary>
public sealed class ConnectionReadTimeoutException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public ConnectionReadTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ConnectionReadTimeoutException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ConnectionReadTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>What the server sent is not Bolt, or a value cannot be sent over it.</summary>
public sealed class ProtocolException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public ProtocolException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ProtocolException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ProtocolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>No routing table can be had, as when the database does not exist.</summary>
public sealed class FatalDiscoveryException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public FatalDiscoveryException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public FatalDiscoveryException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public FatalDiscoveryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
