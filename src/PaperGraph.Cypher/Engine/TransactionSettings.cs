using PaperGraph.Model.Values;

namespace PaperGraph.Cypher;

/// <summary>How a transaction runs and on whose behalf.</summary>
public sealed record TransactionSettings
{
    /// <summary>A transaction that may write, of nobody in particular.</summary>
    public static TransactionSettings Default { get; } = new();

    /// <summary>Whether statements that write are refused.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long the transaction may take, from its beginning; null: as the engine's options say.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The user; empty where nobody logs in.</summary>
    public string Username { get; init; } = "";

    /// <summary>Roles of the user.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether users log in at all; if not, there is no current user to show.</summary>
    public bool Authenticated { get; init; }

    /// <summary>Whether it may change indexes and constraints, and see and end the transactions of other users.</summary>
    public bool Administers { get; init; } = true;

    /// <summary>Whether the user must choose another password before anything else.</summary>
    public bool PasswordExpired { get; init; }

    /// <summary>Name of the database that is asked.</summary>
    public string Database { get; init; } = ServerFacts.GraphDatabase;

    /// <summary>Name of the connection; empty for none.</summary>
    public string ConnectionId { get; init; } = "";

    /// <summary>Address of the client; empty for none.</summary>
    public string ClientAddress { get; init; } = "";

    /// <summary>What the client attached.</summary>
    public MapValue Metadata { get; init; } = MapValue.Empty;
}
