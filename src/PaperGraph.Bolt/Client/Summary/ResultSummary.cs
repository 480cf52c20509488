namespace PaperGraph.Bolt.Client;

internal sealed record ServerInfo(string Address, string ProtocolVersion, string Agent) : IServerInfo
{
    internal static ServerInfo Of(BoltConnection connection) =>
        new(connection.Address.ToString(), connection.Version.ToString(), connection.Identity.Agent);
}

internal sealed record DatabaseInfo(string? Name) : IDatabaseInfo;

/// <summary>The metadata of RUN and of the last PULL or DISCARD.</summary>
internal sealed record ResultSummary(
    Query Query,
    ICounters Counters,
    QueryType QueryType,
    IPlan? Plan,
    IProfiledPlan? Profile,
    IList<INotification> Notifications,
    IList<IGqlStatusObject> GqlStatusObjects,
    TimeSpan ResultAvailableAfter,
    TimeSpan ResultConsumedAfter,
    IServerInfo Server,
    IDatabaseInfo Database) : IResultSummary
{
    public bool HasPlan => Plan is not null;

    public bool HasProfile => Profile is not null;

    internal static ResultSummary From(
        Query query, BoltConnection connection, IReadOnlyDictionary<string, object?> run, IReadOnlyDictionary<string, object?> end)
    {
        ProfiledPlan? profile = ProfiledPlan.From(end.GetValueOrDefault("profile"));
        (IList<INotification> notifications, IList<IGqlStatusObject> statuses) = StatusReader.Read(run, end);
        return new ResultSummary(
            query,
            new Counters(end.GetValueOrDefault("stats") as Dictionary<string, object?> ?? []),
            TypeOf(end.GetValueOrDefault("type") as string),
            profile ?? ProfiledPlan.From(end.GetValueOrDefault("plan")),
            profile,
            notifications,
            statuses,
            Milliseconds(run.GetValueOrDefault("t_first")),
            Milliseconds(end.GetValueOrDefault("t_last")),
            ServerInfo.Of(connection),
            new DatabaseInfo(end.GetValueOrDefault("db") as string));
    }

    private static QueryType TypeOf(string? type) => type switch
    {
        "r" => QueryType.ReadOnly,
        "rw" => QueryType.ReadWrite,
        "w" => QueryType.WriteOnly,
        "s" => QueryType.SchemaWrite,
        _ => QueryType.Unknown,
    };

    private static TimeSpan Milliseconds(object? value) => TimeSpan.FromMilliseconds(value is long milliseconds and >= 0 and < int.MaxValue ? milliseconds : -1);
}
