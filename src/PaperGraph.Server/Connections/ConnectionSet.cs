using System.Collections.Concurrent;
using System.Globalization;

namespace PaperGraph.Server.Connections;

/// <summary>All clients that are connected.</summary>
internal sealed class ConnectionSet(ServerContext server)
{
    private readonly ConcurrentDictionary<string, BoltConnection> _open = new();
    private long _names;
    private volatile bool _stopping;

    /// <summary>Serves a client until it leaves.</summary>
    /// <param name="stream">Its bytes, from the first of the handshake on.</param>
    /// <param name="clientAddress">Where it is.</param>
    /// <param name="abort">Ends the connection at once.</param>
    /// <param name="leave">Says farewell where the transport has a way to; null where closing is enough.</param>
    /// <param name="aborted">Set when it ends.</param>
    public async Task ServeAsync(Stream stream, string clientAddress, Action abort, Func<Task>? leave, CancellationToken aborted)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"bolt-{Interlocked.Increment(ref _names)}");
        using var connection = new BoltConnection(stream, server, id, clientAddress) { Abort = abort, Leave = leave };
        _open[id] = connection;
        server.Metrics.Opened();
        try
        {
            if (_stopping) return;
            await connection.ServeAsync(aborted).ConfigureAwait(false);
        }
        finally
        {
            server.Metrics.Closed();
            _open.TryRemove(id, out _);
        }
    }

    /// <summary>Sends signs of life to clients that wait and ends what clients have left alone, until it is cancelled.</summary>
    public async Task LookAfterAsync(CancellationToken stopping)
    {
        TimeSpan shortest = new[] { server.Options.KeepAlive, server.Options.IdleTimeout, server.Options.TransactionIdleTimeout }.Min();
        using var timer = new PeriodicTimer(shortest / 2, server.Time);
        while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
        {
            await Task.WhenAll(_open.Values.Select(connection => connection.LookAfterAsync(server.Options.KeepAlive / 2))).ConfigureAwait(false);
        }
    }

    /// <summary>Lets transactions that run end, and then ends the connections; what takes longer than allowed is broken off.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        long began = server.Time.GetTimestamp();
        while (!_open.IsEmpty && server.Time.GetElapsedTime(began) < server.Options.StopTimeout)
        {
            foreach (BoltConnection connection in _open.Values) connection.Stop();
            await Task.Delay(TimeSpan.FromMilliseconds(20), server.Time).ConfigureAwait(false);
        }

        foreach (BoltConnection connection in _open.Values) connection.Abort();
    }
}
