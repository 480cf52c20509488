namespace PaperGraph.Bolt.Client;

/// <summary>Connections to the one server of a <c>bolt</c> URI.</summary>
internal sealed class DirectProvider(ServerAddress address, PoolSet pools) : IConnectionProvider
{
    public async Task<ConnectionLease> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        ConnectionPool pool = pools[address];
        BoltConnection connection = await pool.AcquireAsync(request.User, cancellationToken).ConfigureAwait(false);
        connection.Translate = fault =>
        {
            // The other idle connections most likely went with this one.
            if (fault is ServiceUnavailableException) pool.DropIdle();
            return fault;
        };
        return new ConnectionLease(connection, pool, request.Database);
    }

    public void Dispose()
    {
    }
}
