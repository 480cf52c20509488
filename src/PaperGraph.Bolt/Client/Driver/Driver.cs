using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>Pools, routing and retries that the sessions of a database share.</summary>
internal sealed class Driver : IDriver
{
    private readonly Connector _connector;
    private readonly PoolSet _pools;
    private readonly BookmarkManager _bookmarks = new();

    internal Driver(ServerUri server, IAuthToken user, Config config, DriverHooks hooks)
    {
        Config = config;
        User = user;
        _connector = new Connector(server, config, hooks);
        _pools = new PoolSet(_connector, config, hooks.Time);
        Retry = new RetryPolicy(config.MaxTransactionRetryTime, hooks.Time, hooks.JitterSeed, config.Logger);
        Connections = server.Routing
            ? new RoutingProvider(_pools, new Router(server, _pools, config, hooks.Time), hooks.Time)
            : new DirectProvider(server.Address, _pools);
    }

    public Config Config { get; }

    public bool Encrypted => _connector.Encrypted;

    internal IAuthToken User { get; }

    internal IConnectionProvider Connections { get; }

    internal RetryPolicy Retry { get; }

    internal PoolSet Pools => _pools;

    public IAsyncSession AsyncSession() => new Session(this, new SessionConfig());

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder> action)
    {
        var config = new SessionConfig();
        action?.Invoke(new SessionConfigBuilder(config));
        return new Session(this, config);
    }

    public IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher) => new ExecutableQuery(new DriverQuery(this, cypher));

    public async Task<IServerInfo> GetServerInfoAsync()
    {
        await using ConnectionLease lease = await ProbeAsync(User).ConfigureAwait(false);
        return ServerInfo.Of(lease.Connection);
    }

    public async Task VerifyConnectivityAsync() => await GetServerInfoAsync().ConfigureAwait(false);

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await VerifyConnectivityAsync().ConfigureAwait(false);
            return true;
        }
        catch (Neo4jException e)
        {
            Config.Logger?.Info("No connectivity: {0}", e.Message);
            return false;
        }
    }

    public async Task<bool> SupportsMultiDbAsync()
    {
        await VerifyConnectivityAsync().ConfigureAwait(false);
        // Every version that this client speaks has them.
        return true;
    }

    public async Task<bool> SupportsSessionAuthAsync()
    {
        await using ConnectionLease lease = await ProbeAsync(User).ConfigureAwait(false);
        return lease.Connection.Version.HasLogon;
    }

    public async Task<bool> VerifyAuthenticationAsync(IAuthToken authToken)
    {
        ArgumentNullException.ThrowIfNull(authToken);
        try
        {
            await (await ProbeAsync(authToken).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            return true;
        }
        catch (SecurityException e) when (e is AuthenticationException or ForbiddenException or TokenExpiredException)
        {
            return false;
        }
    }

    public IBookmarkManager GetExecutableQueryBookmarkManager() => _bookmarks;

    public Task CloseAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _pools.DisposeAsync().ConfigureAwait(false);
        Connections.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    internal void AddTelemetry(BoltConnection connection, int api)
    {
        if (connection.Version.HasTelemetry && connection.Identity.Telemetry && !Config.TelemetryDisabled)
        {
            connection.Enqueue(new Telemetry(api), new MetadataHandler());
        }
    }

    // RESET is the shortest exchange that shows a living server, also on a connection that has lain idle.
    private async Task<ConnectionLease> ProbeAsync(IAuthToken user)
    {
        ConnectionLease lease = await Connections.AcquireAsync(
            new ConnectionRequest(AccessMode.Read, null, null, [], user), CancellationToken.None).ConfigureAwait(false);
        try
        {
            await lease.Connection.ResetAsync(CancellationToken.None).ConfigureAwait(false);
            return lease;
        }
        catch
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
