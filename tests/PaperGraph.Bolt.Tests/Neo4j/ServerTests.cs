using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;
using PaperGraph.Testing;

namespace PaperGraph.Bolt.Tests.Neo4j;

/// <summary>What the tests against the shared server have in common.</summary>
[Collection(SharedServer.Name)]
public abstract class ServerTests(SecuredNeo4j neo4j)
{
    protected static readonly IAuthToken User = AuthTokens.Basic("neo4j", SecuredNeo4j.Password);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected async Task<IDriver> ConnectAsync(string scheme = "bolt", Action<ConfigBuilder>? configure = null, IAuthToken? user = null)
    {
        Neo4jServer server = await neo4j.ServerAsync();
        return GraphDatabase.Driver(server.UriWith(scheme), user ?? User, configure);
    }

    /// <summary>A driver that offers one version of Bolt only.</summary>
    internal async Task<IDriver> ConnectAtAsync(BoltVersion version)
    {
        Neo4jServer server = await neo4j.ServerAsync();
        var hooks = new DriverHooks { Versions = [new VersionRange(version, 0)] };
        return GraphDatabase.Driver(server.Uri, User, null, hooks);
    }

    /// <summary>
    /// A user for one test that gives wrong passwords: after three in a row the server locks that user for five seconds, right password or
    /// not, which must never be the user of the other tests.
    /// </summary>
    protected async Task CreateUserAsync(string name)
    {
        await using IDriver driver = await ConnectAsync();
        await driver.ExecutableQuery("CREATE USER $name IF NOT EXISTS SET PASSWORD $password CHANGE NOT REQUIRED")
            .WithParameters(new { name, password = SecuredNeo4j.Password })
            .WithConfig(new QueryConfig(database: "system"))
            .ExecuteAsync(Cancellation);
    }

    protected Task<Neo4jServer> ServerAsync() => neo4j.ServerAsync();

    public static TheoryData<string> Versions => ["4.4", "5.0", "5.1", "5.2", "5.3", "5.4", "5.6", "5.7", "5.8"];

    internal static BoltVersion VersionOf(string text) => new((byte)(text[0] - '0'), (byte)(text[2] - '0'));
}
