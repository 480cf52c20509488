using PaperGraph.Bolt.Client;

namespace PaperGraph.Clients.Tests;

/// <summary>A served graph of PaperGraph's schema, and one walk of Neo4j Browser through it; the server itself has guide and style opened.</summary>
public sealed class ServedBrowser : IAsyncDisposable
{
    private const string Password = "correct horse battery";
    private readonly Lock _one = new();
    private ServedGraph? _served;
    private Task<IReadOnlyDictionary<string, string>>? _results;

    internal Task<IReadOnlyDictionary<string, string>> ResultsAsync()
    {
        lock (_one) return _results ??= WalkAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_served is not null) await _served.DisposeAsync();
    }

    private async Task<IReadOnlyDictionary<string, string>> WalkAsync()
    {
        BrowserRun.Chromium();
        await using var page = new BrowserPage();
        _served = await ServedGraph.StartAsync("neo4j", Password);
        await using (IDriver driver = GraphDatabase.Driver(_served.Uri, AuthTokens.Basic("neo4j", Password)))
        {
            foreach (string statement in SmallGraph.Statements) await driver.ExecutableQuery(statement).ExecuteAsync();
        }

        return await BrowserRun.OfAsync(page.Address, _served.Uri, "neo4j", Password, offered: true, "papergraph");
    }
}

/// <summary>Neo4j Browser on a served graph.</summary>
public sealed class ServedBrowserTests(ServedBrowser browser) : IClassFixture<ServedBrowser>
{
    public static TheoryData<string> Items => [.. BrowserRun.Items];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Browser_does_with_a_served_graph_what_the_walk_asks(string item) =>
        Assert.Equal(Outcome.Ok, (await browser.ResultsAsync()).GetValueOrDefault(item, "not reached"));
}
