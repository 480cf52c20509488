using PaperGraph.Bolt.Client;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>A real Neo4j with a small graph of PaperGraph's schema, and one walk of Neo4j Browser through it.</summary>
public sealed class Neo4jBrowser : IAsyncDisposable
{
    private const string Password = "correct horse battery";
    private readonly Lock _one = new();
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private Neo4jServer? _server;
    private Task<IReadOnlyDictionary<string, string>>? _results;

    internal Task<IReadOnlyDictionary<string, string>> ResultsAsync()
    {
        lock (_one) return _results ??= WalkAsync();
    }

    /// <summary>How many rows a query of the guide had. Asked before the walk, which ends with a wrong password and so with a closed door.</summary>
    internal async Task<int> RowsAsync(string cypher)
    {
        await ResultsAsync();
        return _rows[cypher];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    private async Task<IReadOnlyDictionary<string, string>> WalkAsync()
    {
        BrowserRun.Chromium();
        _server = await Neo4jServer.StartAsync(Password);
        await using (IDriver driver = GraphDatabase.Driver(_server.Uri, AuthTokens.Basic("neo4j", Password)))
        {
            foreach (string statement in SmallGraph.Statements) await driver.ExecutableQuery(statement).ExecuteAsync();
            foreach (string query in StyleTests.GuideQueries()) _rows[query] = (await driver.ExecutableQuery(query).ExecuteAsync()).Result.Count;
        }

        await using var page = new BrowserPage();
        return await BrowserRun.OfAsync(page.Address, _server.Uri, "neo4j", Password, offered: false, "neo4j");
    }
}

/// <summary>Neo4j Browser on the real Neo4j with our style and guide: the walk itself is right, and style and guide are read as meant.</summary>
public sealed class Neo4jBrowserTests(Neo4jBrowser browser) : IClassFixture<Neo4jBrowser>
{
    public static TheoryData<string> Items => [.. BrowserRun.Items];

    public static TheoryData<string> Queries => [.. StyleTests.GuideQueries()];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Browser_does_with_Neo4j_what_the_walk_asks(string item) =>
        Assert.Equal(Outcome.Ok, (await browser.ResultsAsync()).GetValueOrDefault(item, "not reached"));

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_query_of_the_guide_has_an_answer(string cypher) => Assert.NotEqual(0, await browser.RowsAsync(cypher));
}
