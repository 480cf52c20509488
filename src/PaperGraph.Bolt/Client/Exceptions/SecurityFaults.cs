// Nullability is left open, as in Neo4j.Driver: a fault of the connection has no code.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>Something with identity or rights.</summary>
public class SecurityException : Neo4jException
{
    /// <summary>A fault in words.</summary>
    public SecurityException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public SecurityException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public SecurityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The server refuses the credentials.</summary>
public sealed class AuthenticationException : SecurityException
{
    /// <summary>A fault in words.</summary>
    public AuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public AuthenticationException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public AuthenticationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>What the server knew of the user's rights is out of date; a new connection mends it.</summary>
public sealed class AuthorizationException : SecurityException
{
    /// <summary>A fault in words.</summary>
    public AuthorizationException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public AuthorizationException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public AuthorizationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The user may not do this.</summary>
public sealed class ForbiddenException : SecurityException
{
    /// <summary>A fault in words.</summary>
    public ForbiddenException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public ForbiddenException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public ForbiddenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The token of the single sign-on service is out of date.</summary>
public sealed class TokenExpiredException : SecurityException
{
    /// <summary>A fault in words.</summary>
    public TokenExpiredException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public TokenExpiredException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public TokenExpiredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A security fault of a kind this client does not know.</summary>
public sealed class UnknownSecurityException : SecurityException
{
    /// <summary>A fault in words.</summary>
    public UnknownSecurityException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the server's code.</summary>
    public UnknownSecurityException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>A fault and what is behind it.</summary>
    public UnknownSecurityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
