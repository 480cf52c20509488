using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Storage;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

/// <summary>Every file of cypher/ runs on a real Neo4j and answers.</summary>
[Collection(Neo4jDatabase.Collection)]
public sealed class NamedQueriesOnNeo4jTests : IAsyncLifetime
{
    private static readonly QueryLibrary s_library = QueryLibrary.Load(Repository.PathOf("cypher"));

    private readonly Neo4jDatabase _database;

    public NamedQueriesOnNeo4jTests(Neo4jDatabase database) => _database = database;

    public static TheoryData<string> Names => [.. s_library.Queries.Select(query => query.Name)];

    public async ValueTask InitializeAsync()
    {
        if (_database.HoldsSmallGraph) return;
        await _database.ClearAsync();
        using TemporaryFolder folder = new();
        string path = folder.PathOf("graph");
        using (BundleWriter writer = BundleWriter.Create(path)) writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken);
        await new GraphPusher(_database.Driver, s_library.Schema).PushAsync(BundleReader.Open(path), null, TestContext.Current.CancellationToken);
        _database.HoldsSmallGraph = true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_named_query_gives_rows_with_the_columns_of_its_header(string name)
    {
        NamedQuery query = s_library.Find(name);
        await using GraphServer server = await GraphServer.ConnectAsync(new ServerOptions { Uri = _database.Uri });
        QueryResult result = await server.RunAsync(query.Text, QueryLibrary.Bind(query, []));
        Assert.Equal(query.Columns.Select(column => column.Name), result.Columns);
        Assert.NotEmpty(result.Rows);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_named_query_gives_the_same_rows_on_the_embedded_store(string name)
    {
        NamedQuery query = s_library.Find(name);
        await using GraphServer server = await GraphServer.ConnectAsync(new ServerOptions { Uri = _database.Uri });
        QueryResult expected = await server.RunAsync(query.Text, QueryLibrary.Bind(query, []));

        using TemporaryFolder folder = new();
        string path = folder.PathOf("graph");
        using (StoreWriter writer = StoreWriter.Create(path, s_library.Schema)) writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken);
        using GraphStore store = GraphStore.Open(path);
        Dictionary<string, Value> parameters = QueryLibrary.Bind(query, []).ToDictionary(item => item.Key, item => PlainValues.ToValue(item.Value));
        using CypherResult result = new CypherEngine(store).Run(query.Text, parameters, readOnly: true, TestContext.Current.CancellationToken);
        Assert.Equal(expected.Columns, result.Columns);
        Assert.Equal(
            expected.Rows.Select(row => string.Join(" | ", row.Select(value => PlainValues.ToValue(value).ToString()))),
            result.Rows().Select(row => string.Join(" | ", row.Select(value => value.ToString()))));
    }

    [Fact]
    public async Task Shared_datasets_are_those_that_the_build_tells_of()
    {
        NamedQuery query = s_library.Find("shared-datasets");
        await using GraphServer server = await GraphServer.ConnectAsync(new ServerOptions { Uri = _database.Uri });
        QueryResult result = await server.RunAsync(query.Text, QueryLibrary.Bind(query, []));
        GraphSummary summary = GraphSummary.Of(SmallGraph.Make(), 10);
        Assert.Equal(summary.PairCount, result.Rows.Count);
        Assert.Equal(
            summary.Pairs.Select(pair => $"{pair.Paper.Title}|{pair.Other.Title}|{string.Join(';', pair.Datasets)}"),
            result.Rows.Select(row => $"{row[0]}|{row[1]}|{string.Join(';', ((System.Collections.IEnumerable)row[3]!).Cast<string>())}"));
    }

    [Fact]
    public async Task A_query_cannot_write()
    {
        await using GraphServer server = await GraphServer.ConnectAsync(new ServerOptions { Uri = _database.Uri });
        ServerException exception = await Assert.ThrowsAsync<ServerException>(() => server.RunAsync("CREATE (:X) RETURN 1 AS one", new Dictionary<string, object>()));
        Assert.Contains(_database.Uri, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_named_with_its_address()
    {
        ServerException exception = await Assert.ThrowsAsync<ServerException>(() => GraphServer.ConnectAsync(new ServerOptions { Uri = "bolt://localhost:1" }));
        Assert.Contains("bolt://localhost:1", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Is it started", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("http://localhost:7474")]
    public async Task An_address_that_is_no_Bolt_address_is_answered_with_one_that_is(string uri)
    {
        ServerException exception = await Assert.ThrowsAsync<ServerException>(() => GraphServer.ConnectAsync(new ServerOptions { Uri = uri }));
        Assert.Contains("bolt://localhost:7687", exception.Message, StringComparison.Ordinal);
    }
}
