using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

/// <summary>The tests that share a Neo4j run one after the other.</summary>
[CollectionDefinition(Neo4jDatabase.Collection)]
public sealed class Neo4jTests : ICollectionFixture<Neo4jDatabase>;

/// <summary>A database that tests clear, push into and read back whole.</summary>
public sealed class Neo4jDatabase : Neo4jFixture
{
    /// <summary>Name of the collection.</summary>
    public const string Collection = "neo4j";

    private Neo4jServer? _server;
    private IDriver? _driver;

    public IDriver Driver => _driver ?? throw new InvalidOperationException("Clear the database first.");

    public string Uri => _server!.Uri.ToString();

    /// <summary>Whether a test has left the whole small graph there for others that only read.</summary>
    public bool HoldsSmallGraph { get; set; }

    public async ValueTask ClearAsync()
    {
        HoldsSmallGraph = false;
        _server ??= await ServerAsync();
        _driver ??= GraphDatabase.Driver(_server.Uri, AuthTokens.None, config => config.WithMaxTransactionRetryTime(TimeSpan.FromMinutes(2)));
        await RunAsync("MATCH (n) DETACH DELETE n");
    }

    /// <summary>Ends the server at once, and starts it again while the caller goes on.</summary>
    public void Restart()
    {
        _server!.KillAsync().GetAwaiter().GetResult();
        _ = Task.Run(() => _server.StartAgainAsync());
    }

    public async Task RunAsync(string cypher)
    {
        await using IAsyncSession session = Driver.AsyncSession();
        await session.ExecuteWriteAsync(async transaction => await (await transaction.RunAsync(cypher)).ConsumeAsync());
    }

    public async Task<long> CountAsync(string cypher) => (await ReadAsync(cypher))[0][0].As<long>();

    /// <summary>Every node as its labels and properties, in ordinal order.</summary>
    public async Task<IEnumerable<string>> ReadNodesAsync(Func<IEnumerable<KeyValuePair<string, object>>, string> shown) =>
        (await ReadAsync("MATCH (n) RETURN n")).Select(record => record[0].As<INode>())
            .Select(node => $"{string.Join(':', node.Labels.Order(StringComparer.Ordinal))} {shown(node.Properties)}").Order(StringComparer.Ordinal);

    /// <summary>Every relationship as the ids of its ends, its type and properties, in ordinal order.</summary>
    public async Task<IEnumerable<string>> ReadRelationshipsAsync(Func<IEnumerable<KeyValuePair<string, object>>, string> shown) =>
        (await ReadAsync("MATCH (a)-[r]->(b) RETURN a.id, r, b.id"))
            .Select(record => (Start: record[0].As<string>(), Relationship: record[1].As<IRelationship>(), End: record[2].As<string>()))
            .Select(item => $"{item.Start} {item.Relationship.Type} {item.End} {shown(item.Relationship.Properties)}").Order(StringComparer.Ordinal);

    private async Task<List<IRecord>> ReadAsync(string cypher)
    {
        await using IAsyncSession session = Driver.AsyncSession();
        return await session.ExecuteReadAsync(async transaction => await (await transaction.RunAsync(cypher)).ToListAsync());
    }
}
