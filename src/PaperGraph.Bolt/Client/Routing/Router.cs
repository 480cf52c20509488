using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Client;

/// <summary>Asks servers for routing tables, one after the other until one answers.</summary>
internal sealed class Router(ServerUri server, PoolSet pools, Config config, TimeProvider time)
{
    internal async Task<RoutingTable> AskAsync(
        IReadOnlyList<ServerAddress> known, ConnectionRequest request, CancellationToken cancellationToken)
    {
        IEnumerable<ServerAddress> first = config.Resolver?.Resolve(server.Address) ?? (IEnumerable<ServerAddress>)[server.Address];
        var faults = new List<Neo4jException>();
        foreach (ServerAddress address in known.Concat(first).Distinct())
        {
            try
            {
                RoutingTable table = await AskOneAsync(address, request, cancellationToken).ConfigureAwait(false);
                if (table.Routers.Count > 0 && table.For(request.Mode).Count > 0) return table;
                faults.Add(new ServiceUnavailableException($"{address} names no server for {request.Mode.ToString().ToLowerInvariant()}s."));
            }
            catch (Neo4jException e) when (!IsFinal(e))
            {
                faults.Add(e);
            }
        }

        if (faults is [{ } only]) throw only;
        throw new ServiceUnavailableException(
            $"No server gives a routing table: {string.Join(" ", faults.Select(fault => fault.Message))}", faults[^1]);
    }

    private async Task<RoutingTable> AskOneAsync(ServerAddress address, ConnectionRequest request, CancellationToken cancellationToken)
    {
        ConnectionPool pool = pools[address];
        BoltConnection connection = await pool.AcquireAsync(request.User, cancellationToken).ConfigureAwait(false);
        await using var lease = new ConnectionLease(connection, pool, null);
        var extra = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (request.Database is not null) extra["db"] = request.Database;
        if (request.ImpersonatedUser is not null) extra["imp_user"] = request.ImpersonatedUser;
        var handler = new MetadataHandler();
        connection.Enqueue(new Route(server.RoutingContext, request.Bookmarks, extra), handler);
        await connection.SendAndReceiveAsync(handler, cancellationToken).ConfigureAwait(false);
        try
        {
            return RoutingTable.From(handler.Metadata, request.Database, time.GetTimestamp());
        }
        catch (Exception e) when (e is PackStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new ProtocolException($"{address} gave no usable routing table: {e.Message}", e);
        }
    }

    // Another router would say the same.
    private static bool IsFinal(Neo4jException fault) =>
        fault is SecurityException and not AuthorizationException or FatalDiscoveryException or InvalidBookmarkException or InvalidBookmarkMixtureException;
}
