namespace PaperGraph.Bolt.Client;

/// <summary>What a session needs a connection for.</summary>
internal sealed record ConnectionRequest(
    AccessMode Mode, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks, IAuthToken User);

/// <summary>A connection on loan, and the database that the work on it must name.</summary>
internal sealed class ConnectionLease(BoltConnection connection, ConnectionPool pool, string? database) : IAsyncDisposable
{
    private bool _returned;

    internal BoltConnection Connection => connection;

    internal string? Database => database;

    public async ValueTask DisposeAsync()
    {
        if (_returned) return;
        _returned = true;
        await pool.ReleaseAsync(connection).ConfigureAwait(false);
    }
}

/// <summary>Where connections come from: one server, or those that a routing table names.</summary>
internal interface IConnectionProvider : IDisposable
{
    Task<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken);
}
