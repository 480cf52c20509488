namespace PaperGraph.Bolt.Client;

/// <summary>A pool for each server.</summary>
internal sealed class PoolSet(Connector connector, Config config, TimeProvider time) : IAsyncDisposable
{
    private readonly Dictionary<ServerAddress, ConnectionPool> _pools = [];
    private readonly Lock _lock = new();
    private bool _closed;

    internal ConnectionPool this[ServerAddress address]
    {
        get
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
                if (!_pools.TryGetValue(address, out ConnectionPool? pool))
                {
                    _pools[address] = pool = new ConnectionPool(address, connector, config, time);
                }

                return pool;
            }
        }
    }

    internal int InUse(ServerAddress address) => this[address].InUse;

    public async ValueTask DisposeAsync()
    {
        ConnectionPool[] pools;
        lock (_lock)
        {
            _closed = true;
            pools = [.. _pools.Values];
        }

        foreach (ConnectionPool pool in pools) await pool.DisposeAsync().ConfigureAwait(false);
    }
}
