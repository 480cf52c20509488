// Nullability is left open, as in Neo4j.Driver: a fault of the connection has no code.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>The server's version of Bolt cannot do this.</summary>
public sealed class UnsupportedFeatureException : ClientException
{
    /// <summary>A fault in words.</summary>
    public UnsupportedFeatureException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public UnsupportedFeatureException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public UnsupportedFeatureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A value does not fit the .NET type asked for.</summary>
public sealed class ValueOverflowException : ClientException
{
    /// <summary>A fault in words.</summary>
    public ValueOverflowException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ValueOverflowException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ValueOverflowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A value would lose digits in the .NET type asked for.</summary>
public sealed class ValueTruncationException : ClientException
{
    /// <summary>A fault in words.</summary>
    public ValueTruncationException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ValueTruncationException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ValueTruncationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
