namespace PaperGraph.Server.Tests.Protocol;

/// <summary>What the server tells of itself.</summary>
public sealed class MetricsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_are_told_over_HTTP()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions());
        await using RawClient client = await server.LoggedOnAsync();
        Assert.Equal("S S S F:SyntaxError", await client.AskAsync("RUN CREATE (:Counted), (:Counted); PULL; BEGIN; RUN RETURN foo", 4, Cancellation));
        using var http = new HttpClient();
        string text = await http.GetStringAsync(new Uri($"http://{server.Server.BoltEndPoint}/metrics"), Cancellation);
        Assert.Contains("# TYPE papergraph_bolt_queries_total counter", text, StringComparison.Ordinal);
        Assert.Contains("papergraph_bolt_connections", text, StringComparison.Ordinal);
        Assert.Contains("papergraph_graph_nodes", text, StringComparison.Ordinal);
        Assert.Contains("code=\"Neo.ClientError.Statement.SyntaxError\"", text, StringComparison.Ordinal);
        Assert.Contains("papergraph_bolt_query_duration_seconds_bucket", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_process_memory_working_set_bytes", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ids_in_use.node", 2L)]
    [InlineData("ids_in_use.relationship", 1L)]
    [InlineData("ids_in_use.relationship_type", 1L)]
    [InlineData("transaction.last_committed_tx_id", 1L)]
    [InlineData("transaction.committed_write", 1L)]
    [InlineData("transaction.committed_read", 1L)]
    [InlineData("transaction.active_read", 1L)]
    [InlineData("transaction.active_write", 1L)]
    [InlineData("transaction.peak_concurrent", 2L)]
    [InlineData("page_cache.hits", null)]
    public async Task Browsers_metrics_are_true(string name, long? value)
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions());
        await using RawClient writer = await server.LoggedOnAsync();
        await using RawClient client = await server.LoggedOnAsync();
        Assert.Equal("S S S R S S", await writer.AskAsync("RUN CREATE (:A)-[:T]->(:B); PULL; RUN RETURN 1; PULL; BEGIN", 6, Cancellation));
        foreach (string place in (string[])["neo4j.", "database.neo4j."])
        {
            string query = $"CALL dbms.queryJmx('neo4j.metrics:name=neo4j.{place}{name}') YIELD attributes AS a RETURN coalesce(a.Count, a.Value).value";
            await client.SendAsync($"BEGIN mode=r; RUN {query}; PULL; ROLLBACK", int.MaxValue, Cancellation);
            List<string> came = [];
            while (came.Count < (value is null ? 4 : 5)) came.Add(await client.ReadAsync(Cancellation));
            Assert.Equal(value is null ? "S S S S" : "S S R S S", string.Join(' ', came));
            if (value is not null) Assert.Equal(value, ((List<object?>)client.Answers[^3]!)[0]);
        }
    }
}
