namespace PaperGraph.Pipeline;

/// <summary>Which graph database to talk to, and as whom.</summary>
public sealed record ServerOptions
{
    /// <summary>Where it is, e.g. <c>bolt://localhost:7687</c> or <c>neo4j+s://…</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>User name; null for a server without authentication.</summary>
    public string? User { get; init; }

    /// <summary>Password of the user.</summary>
    public string? Password { get; init; }

    /// <summary>Name of the database; null for the server's default.</summary>
    public string? Database { get; init; }

    /// <summary>How long a transaction is tried again while the server is away. Default one minute: long enough for its restart.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromMinutes(1);
}
