namespace PaperGraph.Bolt.Client;

/// <summary>What the server said about a query once its records were at an end.</summary>
public interface IResultSummary
{
    /// <summary>The query.</summary>
    Query Query { get; }

    /// <summary>What it changed.</summary>
    ICounters Counters { get; }

    /// <summary>Whether it read, wrote or changed the schema.</summary>
    QueryType QueryType { get; }

    /// <summary>Whether it began with EXPLAIN or PROFILE.</summary>
    bool HasPlan { get; }

    /// <summary>Whether it began with PROFILE.</summary>
    bool HasProfile { get; }

    /// <summary>How the server would run it; <see langword="null"/> without EXPLAIN or PROFILE.</summary>
    IPlan? Plan { get; }

    /// <summary>How the server ran it, with what each step cost; <see langword="null"/> without PROFILE.</summary>
    IProfiledPlan? Profile { get; }

    /// <summary>What the server found worth telling about the query.</summary>
    IList<INotification> Notifications { get; }

    /// <summary>The outcome and the notifications in the GQL standard's form.</summary>
    IList<IGqlStatusObject> GqlStatusObjects { get; }

    /// <summary>Time until the first record was ready; -1 ms where the server does not say.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>Time until the last record was sent; -1 ms where the server does not say.</summary>
    TimeSpan ResultConsumedAfter { get; }

    /// <summary>The server that ran it.</summary>
    IServerInfo Server { get; }

    /// <summary>The database it ran in.</summary>
    IDatabaseInfo Database { get; }
}

/// <summary>Kinds of queries.</summary>
public enum QueryType
{
    /// <summary>The server did not say.</summary>
    Unknown,

    /// <summary>Only reads.</summary>
    ReadOnly,

    /// <summary>Reads and writes.</summary>
    ReadWrite,

    /// <summary>Only writes.</summary>
    WriteOnly,

    /// <summary>Changes indexes or constraints.</summary>
    SchemaWrite,
}

/// <summary>A server.</summary>
public interface IServerInfo
{
    /// <summary>Host and port.</summary>
    string Address { get; }

    /// <summary>The version of Bolt that was agreed on, such as "5.8".</summary>
    string ProtocolVersion { get; }

    /// <summary>Product and version, such as "Neo4j/5.26.0".</summary>
    string Agent { get; }
}

/// <summary>A database.</summary>
public interface IDatabaseInfo
{
    /// <summary>Its name; <see langword="null"/> where the server does not say.</summary>
    string? Name { get; }
}
