using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Client;

/// <summary>Which servers of a cluster route, read and write for a database, and until when that holds (Bolt specification, ROUTE).</summary>
/// <param name="Database">The database; the home database's real name where none was asked for.</param>
/// <param name="Routers">Servers that give routing tables.</param>
/// <param name="Readers">Servers that take reads.</param>
/// <param name="Writers">Servers that take writes.</param>
/// <param name="Lifetime">How long it holds.</param>
/// <param name="ReceivedAt">Timestamp of its arrival.</param>
internal sealed record RoutingTable(
    string? Database,
    IReadOnlyList<ServerAddress> Routers,
    IReadOnlyList<ServerAddress> Readers,
    IReadOnlyList<ServerAddress> Writers,
    TimeSpan Lifetime,
    long ReceivedAt)
{
    internal static RoutingTable From(IReadOnlyDictionary<string, object?> metadata, string? database, long now)
    {
        if (metadata.GetValueOrDefault("rt") is not Dictionary<string, object?> table
            || table.GetValueOrDefault("ttl") is not long seconds
            || table.GetValueOrDefault("servers") is not List<object?> servers)
        {
            throw new PackStreamException("A routing table lacks its servers or its time to live.");
        }

        Dictionary<string, List<ServerAddress>> byRole = new(StringComparer.Ordinal) { ["ROUTE"] = [], ["READ"] = [], ["WRITE"] = [] };
        foreach (object? server in servers)
        {
            if (server is not Dictionary<string, object?> entry || entry.GetValueOrDefault("addresses") is not List<object?> addresses) continue;
            if (entry.GetValueOrDefault("role") is not string role || !byRole.TryGetValue(role, out List<ServerAddress>? list)) continue;
            list.AddRange(addresses.OfType<string>().Select(ServerAddress.Parse));
        }

        // The limit keeps a made-up time to live within TimeSpan.
        TimeSpan lifetime = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, int.MaxValue));
        return new RoutingTable(table.GetValueOrDefault("db") as string ?? database, byRole["ROUTE"], byRole["READ"], byRole["WRITE"], lifetime, now);
    }

    internal IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    internal bool IsFresh(AccessMode mode, TimeSpan age) => age < Lifetime && Routers.Count > 0 && For(mode).Count > 0;

    internal RoutingTable Without(ServerAddress address) => this with
    {
        Routers = Remove(Routers, address), Readers = Remove(Readers, address), Writers = Remove(Writers, address),
    };

    internal RoutingTable WithoutWriter(ServerAddress address) => this with { Writers = Remove(Writers, address) };

    private static ServerAddress[] Remove(IReadOnlyList<ServerAddress> from, ServerAddress address) => [.. from.Where(each => !each.Equals(address))];
}
