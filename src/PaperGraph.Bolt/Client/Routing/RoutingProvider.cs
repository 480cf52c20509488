namespace PaperGraph.Bolt.Client;

/// <summary>
/// Connections by routing table: the least busy server that may do the work. A server that fails is forgotten until the next table, and
/// the fault becomes <see cref="SessionExpiredException"/>, which managed transactions try again elsewhere.
/// </summary>
internal sealed class RoutingProvider(PoolSet pools, Router router, TimeProvider time) : IConnectionProvider
{
    private readonly Dictionary<string, RoutingTable> _tables = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _refreshing = new(1);
    private uint _turn;

    public async Task<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        string key = KeyOf(request);
        Exception? last = null;
        RoutingTable table = await TableForAsync(key, request, cancellationToken).ConfigureAwait(false);
        while (Choose(table.For(request.Mode)) is { } address)
        {
            try
            {
                ConnectionPool pool = pools[address];
                BoltConnection connection = await pool.AcquireAsync(request.User, cancellationToken).ConfigureAwait(false);
                connection.Translate = fault => Translate(fault, key, address);
                return new ConnectionLease(connection, pool, request.Database ?? table.Database);
            }
            catch (ServiceUnavailableException e)
            {
                last = e;
                Change(key, each => each.Without(address));
                table = table.Without(address);
            }
        }

        string message = $"No server of database {table.Database ?? "(home)"} that takes {request.Mode.ToString().ToLowerInvariant()}s answers.";
        throw last is null ? new SessionExpiredException(message) : new SessionExpiredException($"{message} The last one: {last.Message}", last);
    }

    public void Dispose() => _refreshing.Dispose();

    /// <summary>The table as it is held now.</summary>
    internal RoutingTable? TableOf(string? database)
    {
        lock (_lock) return _tables.GetValueOrDefault(KeyOf(database, null));
    }

    private async Task<RoutingTable> TableForAsync(string key, ConnectionRequest request, CancellationToken cancellationToken)
    {
        if (Fresh(key, request.Mode) is { } held) return held;
        // One asks, the others wait for what it hears.
        await _refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Fresh(key, request.Mode) is { } heard) return heard;
            RoutingTable? old;
            lock (_lock) old = _tables.GetValueOrDefault(key);
            RoutingTable table = await router.AskAsync(old?.Routers ?? [], request, cancellationToken).ConfigureAwait(false);
            lock (_lock) _tables[key] = table;
            return table;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private RoutingTable? Fresh(string key, AccessMode mode)
    {
        lock (_lock)
        {
            return _tables.TryGetValue(key, out RoutingTable? table) && table.IsFresh(mode, time.GetElapsedTime(table.ReceivedAt)) ? table : null;
        }
    }

    // Least connected, and in turn where several are.
    private ServerAddress? Choose(IReadOnlyList<ServerAddress> servers)
    {
        if (servers.Count == 0) return null;
        uint turn = Interlocked.Increment(ref _turn);
        return Enumerable.Range(0, servers.Count)
            .Select(i => servers[(int)((turn + (uint)i) % (uint)servers.Count)])
            .MinBy(pools.InUse);
    }

    private Neo4jException Translate(Neo4jException fault, string key, ServerAddress address)
    {
        switch (fault)
        {
            case ServiceUnavailableException or ConnectionReadTimeoutException:
                pools[address].DropIdle();
                Change(key, table => table.Without(address));
                return new SessionExpiredException(fault.Message, fault);
            case { Code: FaultMapper.DatabaseUnavailable }:
                Change(key, table => table.Without(address));
                return fault;
            case { Code: FaultMapper.NotALeader or FaultMapper.ReadOnlyDatabase }:
                Change(key, table => table.WithoutWriter(address));
                return new SessionExpiredException($"{address} takes no writes any more: {fault.Message}", fault) { Code = fault.Code };
            default:
                return fault;
        }
    }

    private void Change(string key, Func<RoutingTable, RoutingTable> change)
    {
        lock (_lock)
        {
            if (_tables.TryGetValue(key, out RoutingTable? table)) _tables[key] = change(table);
        }
    }

    private static string KeyOf(ConnectionRequest request) => KeyOf(request.Database, request.ImpersonatedUser);

    private static string KeyOf(string? database, string? user) => $"{database}\n{user}";
}
