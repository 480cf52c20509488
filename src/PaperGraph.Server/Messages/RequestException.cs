namespace PaperGraph.Server.Messages;

/// <summary>A request that cannot be served. The client is told the code and the message.</summary>
internal sealed class RequestException : Exception
{
    private RequestException(string code, string message, bool closes, Exception? inner = null)
        : base(message, inner) => (Code, Closes) = (code, closes);

    /// <summary>Neo4j's status code.</summary>
    public string Code { get; }

    /// <summary>Whether the connection ends with it.</summary>
    public bool Closes { get; }

    /// <summary>A message in the wrong place or of an unknown kind: the two sides no longer agree where they are.</summary>
    public static RequestException Invalid(string message) => new("Neo.ClientError.Request.Invalid", message, closes: true);

    /// <summary>A message whose fields are wrong.</summary>
    public static RequestException Format(string message) => new("Neo.ClientError.Request.InvalidFormat", message, closes: false);

    /// <summary>A count that is out of its range.</summary>
    public static RequestException Range(string message) => new("Neo.ClientError.Request.Invalid", message, closes: false);

    /// <summary>Nobody, or somebody else.</summary>
    public static RequestException Unauthorized(string message) => new("Neo.ClientError.Security.Unauthorized", message, closes: true);

    /// <summary>Too many wrong passwords.</summary>
    public static RequestException RateLimited() => new(
        "Neo.ClientError.Security.AuthenticationRateLimit", "The client has provided incorrect authentication details too many times in a row.", closes: true);

    /// <summary>A transaction that its client has left alone.</summary>
    public static RequestException LeftAlone(TimeSpan time) => new(
        "Neo.ClientError.Transaction.TransactionTimedOut", $"The transaction was ended because nothing was asked in it for {time.TotalSeconds:0.###} s.", closes: false);

    /// <summary>Something that the user's roles do not allow.</summary>
    public static RequestException Forbidden(string message) => new("Neo.ClientError.Security.Forbidden", message, closes: false);

    /// <summary>A database that is not here.</summary>
    public static RequestException NoDatabase(string name) => new("Neo.ClientError.Database.DatabaseNotFound", $"Graph not found: {name}", closes: false);

    /// <summary>A run that RESET broke off.</summary>
    public static RequestException Interrupted(Exception inner) => new(
        "Neo.ClientError.Transaction.Terminated", "The transaction has been terminated by a reset or the end of its connection.", closes: false, inner);
}
