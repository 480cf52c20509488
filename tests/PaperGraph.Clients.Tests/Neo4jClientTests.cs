using PaperGraph.Bolt.Client;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>The clients against the real Neo4j: what the list says is what Neo4j does.</summary>
public sealed class Neo4jRuns : ClientRuns
{
    private const string Between = "battery between two horses";
    private Neo4jServer? _server;

    private protected override async Task<int> StartAsync()
    {
        _server = await Neo4jServer.StartAsync(Password);
        return _server.Port;
    }

    private protected override async Task RestartAsync()
    {
        await _server!.StopAsync();
        await _server.StartAgainAsync(Between);
        await using IDriver driver = GraphDatabase.Driver(_server.Uri, AuthTokens.Basic(User, Between));
        await using IAsyncSession session = driver.AsyncSession(o => o.WithDatabase("system"));
        await (await session.RunAsync("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", new { old = Between, @new = Password })).ConsumeAsync();
    }

    private protected override async Task StopAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}

/// <summary>Each client and each item of the list is a test case of its own.</summary>
public sealed class Neo4jClientTests(Neo4jRuns runs) : IClassFixture<Neo4jRuns>
{
    public static TheoryData<string, string> Cases => ClientCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_client_does_to_Neo4j_what_the_list_says(string client, string item) => Assert.Equal(Outcome.Ok, await runs.ResultAsync(client, item));
}

/// <summary>Every pair of a client and an item it can do.</summary>
internal static class ClientCases
{
    public static TheoryData<string, string> All => new(
        from client in ClientList.Names
        from item in CheckTable.Items
        where client != "cypher-shell" || !CheckTable.NotByShell.Contains(item)
        select (client, item));
}
