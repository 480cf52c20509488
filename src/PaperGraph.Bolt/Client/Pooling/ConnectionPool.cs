namespace PaperGraph.Bolt.Client;

/// <summary>
/// The connections to one server: at most so many at once, each used by one session at a time, kept for the next while they are young
/// and whole.
/// </summary>
internal sealed class ConnectionPool : IAsyncDisposable
{
    private readonly ServerAddress _address;
    private readonly Connector _connector;
    private readonly Config _config;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim? _places;
    private readonly Stack<BoltConnection> _idle = new();
    private readonly Lock _lock = new();
    private bool _closed;
    private int _inUse;

    internal ConnectionPool(ServerAddress address, Connector connector, Config config, TimeProvider time)
    {
        _address = address;
        _connector = connector;
        _config = config;
        _time = time;
        _places = config.MaxConnectionPoolSize > 0 ? new SemaphoreSlim(config.MaxConnectionPoolSize) : null;
    }

    /// <summary>Connections that sessions hold now.</summary>
    internal int InUse => Volatile.Read(ref _inUse);

    /// <summary>Connections that wait for the next session.</summary>
    internal int Idle
    {
        get
        {
            lock (_lock) return _idle.Count;
        }
    }

    /// <summary>A connection for <paramref name="user"/>; goes back with <see cref="ReleaseAsync"/>.</summary>
    /// <exception cref="ClientException">All connections are in use and none came free in time.</exception>
    internal async Task<BoltConnection> AcquireAsync(IAuthToken user, CancellationToken cancellationToken)
    {
        await TakePlaceAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            BoltConnection connection = await FindIdleAsync(cancellationToken).ConfigureAwait(false)
                ?? await _connector.ConnectAsync(_address, user, cancellationToken).ConfigureAwait(false);
            await ChangeUserAsync(connection, user, cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref _inUse);
            return connection;
        }
        catch
        {
            _places?.Release();
            throw;
        }
    }

    /// <summary>Takes a connection back, breaking off what is under way on it.</summary>
    internal async ValueTask ReleaseAsync(BoltConnection connection)
    {
        connection.Translate = null;
        try
        {
            if (connection.IsOpen && !connection.IsClean) await TryResetAsync(connection, CancellationToken.None).ConfigureAwait(false);
            connection.LastUsedAt = _time.GetTimestamp();
            if (!Keep(connection)) await connection.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _inUse);
            _places?.Release();
        }
    }

    /// <summary>Closes the idle connections, as after the server went away.</summary>
    internal void DropIdle()
    {
        foreach (BoltConnection connection in TakeAllIdle()) connection.Abort();
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock) _closed = true;
        foreach (BoltConnection connection in TakeAllIdle()) await connection.DisposeAsync().ConfigureAwait(false);
    }

    private BoltConnection[] TakeAllIdle()
    {
        lock (_lock)
        {
            BoltConnection[] all = [.. _idle];
            _idle.Clear();
            return all;
        }
    }

    private async Task TakePlaceAsync(CancellationToken cancellationToken)
    {
        lock (_lock) ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
        if (_places is null || _places.Wait(0, CancellationToken.None)) return;
        using var timeout = new CancellationTokenSource(_config.ConnectionAcquisitionTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await _places.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClientException(
                $"All {_config.MaxConnectionPoolSize} connections to {_address} are in use, and none came free within "
                + $"{_config.ConnectionAcquisitionTimeout.TotalSeconds} s. Dispose sessions when done, or raise MaxConnectionPoolSize.",
                e);
        }
    }

    private async Task<BoltConnection?> FindIdleAsync(CancellationToken cancellationToken)
    {
        while (TakeIdle() is { } connection)
        {
            TimeSpan idle = _time.GetElapsedTime(connection.LastUsedAt);
            bool usable = connection.IsOpen && !connection.IsClosedByServer && !IsTooOld(connection)
                && !(_config.ConnectionIdleTimeout >= TimeSpan.Zero && idle >= _config.ConnectionIdleTimeout);
            if (usable && _config.ConnectionLivenessThreshold is { } threshold && idle >= threshold)
            {
                usable = await TryResetAsync(connection, cancellationToken).ConfigureAwait(false);
            }

            if (usable) return connection;
            await connection.DisposeAsync().ConfigureAwait(false);
        }

        return null;
    }

    private BoltConnection? TakeIdle()
    {
        lock (_lock) return _idle.TryPop(out BoltConnection? connection) ? connection : null;
    }

    private bool Keep(BoltConnection connection)
    {
        lock (_lock)
        {
            bool keep = !_closed && connection.IsClean && !IsTooOld(connection) && _idle.Count < MostIdle;
            if (keep) _idle.Push(connection);
            return keep;
        }
    }

    private int MostIdle => _config.MaxIdleConnectionPoolSize < 0 ? int.MaxValue : _config.MaxIdleConnectionPoolSize;

    private bool IsTooOld(BoltConnection connection) =>
        _config.MaxConnectionLifetime >= TimeSpan.Zero && _time.GetElapsedTime(connection.CreatedAt) >= _config.MaxConnectionLifetime;

    private async ValueTask<bool> TryResetAsync(BoltConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ResetAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Neo4jException e)
        {
            // A connection that cannot be reset is closed; whoever used it has been told of the fault that led here.
            _config.Logger?.Debug("{0} given up: {1}", _address, e.Message);
            connection.Abort();
            return false;
        }
    }

    private static async Task ChangeUserAsync(BoltConnection connection, IAuthToken user, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(connection.User, user)) return;
        if (!connection.Version.HasLogon)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new UnsupportedFeatureException($"Another user for one session needs Bolt 5.1; {connection.Address} speaks {connection.Version}.");
        }

        try
        {
            var logoff = new MetadataHandler();
            var logon = new MetadataHandler();
            connection.Enqueue(Messages.Logoff.Instance, logoff);
            connection.Enqueue(new Messages.Logon(Connector.Fields(user)), logon);
            await connection.SendAndReceiveAsync(logoff, cancellationToken).ConfigureAwait(false);
            await connection.SendAndReceiveAsync(logon, cancellationToken).ConfigureAwait(false);
            connection.User = user;
        }
        catch
        {
            connection.Abort();
            throw;
        }
    }
}
