using PaperGraph.Model.Values;

namespace PaperGraph.Cypher;

/// <summary>What a server says of itself when clients ask with SHOW and dbms procedures.</summary>
public sealed record ServerFacts
{
    /// <summary>Name of the database that holds the graph.</summary>
    public const string GraphDatabase = "neo4j";

    /// <summary>Name of the database about the server itself, which holds no graph.</summary>
    public const string SystemDatabase = "system";

    /// <summary>The version of Neo4j whose language and protocol this one speaks; clients choose by it what they use.</summary>
    public const string LanguageVersion = "5.26.0";

    /// <summary>The edition whose features it has.</summary>
    public const string Edition = "community";

    /// <summary>Address that clients reach it at, host and Bolt port.</summary>
    public string Address { get; init; } = "localhost:7687";

    /// <summary>When it started.</summary>
    public DateTimeOffset Started { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Whether users log in.</summary>
    public bool AuthenticationEnabled { get; init; }

    /// <summary>Its users; null where there are none.</summary>
    public IUserDirectory? Users { get; init; }

    /// <summary>Its settings.</summary>
    public IReadOnlyList<ServerSetting> Settings { get; init; } = [];

    /// <summary>Attributes of a metrics bean by its name, as dbms.queryJmx gives them; null where there is none of that name.</summary>
    public Func<string, MapValue?> Metrics { get; init; } = _ => null;
}

/// <summary>A setting of a server.</summary>
/// <param name="Name">Its name; those that clients know from Neo4j have Neo4j's names.</param>
/// <param name="Value">Its value; null for none.</param>
/// <param name="Default">The value it has if nobody sets it; null for none.</param>
/// <param name="Description">What it does, in our own words.</param>
/// <param name="ForClients">Whether dbms.clientConfig tells it.</param>
public sealed record ServerSetting(string Name, string? Value, string? Default, string Description, bool ForClients = false);
