// Nullability is left open, as in Neo4j.Driver: a fault of the connection has no code.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>The records of the result are gone: it was consumed, or its session went on or was closed.</summary>
public sealed class ResultConsumedException : ClientException
{
    /// <summary>A fault in words.</summary>
    public ResultConsumedException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ResultConsumedException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ResultConsumedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The transaction is already over.</summary>
public sealed class TransactionClosedException : ClientException
{
    /// <summary>A fault in words.</summary>
    public TransactionClosedException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public TransactionClosedException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public TransactionClosedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The session already has an open transaction.</summary>
public sealed class TransactionNestingException : ClientException
{
    /// <summary>A fault in words.</summary>
    public TransactionNestingException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public TransactionNestingException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public TransactionNestingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The transaction failed before and can only be rolled back.</summary>
public sealed class TransactionTerminatedException : ClientException
{
    /// <summary>A fault in words.</summary>
    public TransactionTerminatedException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public TransactionTerminatedException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public TransactionTerminatedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The server cannot read a bookmark.</summary>
public sealed class InvalidBookmarkException : ClientException
{
    /// <summary>A fault in words.</summary>
    public InvalidBookmarkException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public InvalidBookmarkException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public InvalidBookmarkException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The bookmarks come from different databases.</summary>
public sealed class InvalidBookmarkMixtureException : ClientException
{
    /// <summary>A fault in words.</summary>
    public InvalidBookmarkMixtureException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public InvalidBookmarkMixtureException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public InvalidBookmarkMixtureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
