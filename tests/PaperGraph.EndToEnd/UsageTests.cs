using PaperGraph.Testing;

namespace PaperGraph.EndToEnd;

/// <summary>Help, wrong usage and servers that are not there.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("query")]
    [InlineData("shell")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("check")]
    [InlineData("push")]
    [InlineData("run")]
    [InlineData("annotate")]
    [InlineData("serve")]
    [InlineData("eval", "extraction")]
    public async Task The_help_of_every_verb_has_an_example(params string[] verb)
    {
        CommandLineRun run = await CommandLineRun.OfAsync([.. verb, "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Example", run.Output, StringComparison.Ordinal);
        Assert.Contains($"papergraph {string.Join(' ', verb)} ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--out' is required", "build", "x.bib")]
    [InlineData("--threads takes 1 to 1024", "build", "x.bib", "--out", "g", "--threads", "0")]
    [InlineData("--batch-size takes", "push", "g", "--batch-size", "0")]
    [InlineData("bild", "bild")]
    [InlineData("Did you mean \"shared-datasets\"?", "run", "shared-dataset")]
    [InlineData("Did you mean \"limit\"?", "run", "shared-datasets", "--param", "limt=3")]
    [InlineData("\"limit\" is no parameter. Write it like", "run", "shared-datasets", "--param", "limit")]
    [InlineData("does not exist", "push", "no-such-graph")]
    [InlineData("There is no store in no-such-graph", "query", "no-such-graph", "RETURN 1")]
    [InlineData("There is no store in no-such-graph", "check", "no-such-graph")]
    [InlineData("There is no store in no-such-graph", "run", "overview", "--graph", "no-such-graph")]
    [InlineData("does not exist", "export", "no-such-graph", "--out", "b")]
    [InlineData("--timeout takes a number above 0", "query", "g", "RETURN 1", "--timeout", "0")]
    [InlineData("goes with a loopback address only", "serve", "g", "--no-auth", "--listen", "0.0.0.0")]
    [InlineData("goes with a loopback address only", "serve", "g", "--no-auth", "--listen", "::")]
    [InlineData("need --tls-cert", "serve", "g", "--no-auth", "--require-tls")]
    [InlineData("--idle-timeout takes 1 to", "serve", "g", "--no-auth", "--idle-timeout", "0")]
    [InlineData("has no users yet", "serve", "no-such-graph")]
    public async Task Wrong_usage_is_answered_with_what_would_be_right(string part, params string[] arguments)
    {
        CommandLineRun run = await CommandLineRun.OfAsync(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(part, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queries_are_listed_with_titles_and_parameters()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("run");
        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])["shared-datasets", "Papers that share datasets", "minShared=1", "method-task"], part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_away_is_named()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("run", "overview", "--uri", "bolt://localhost:1");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No graph database answers at bolt://localhost:1", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_goes_from_files_into_Neo4j_and_answers_in_every_format()
    {
        await using Neo4jServer server = await Neo4jServer.StartAsync("correct-horse");
        string graph = _folder.PathOf("graph");
        string[] uri = ["--uri", server.Uri.ToString(), "--user", "neo4j"];
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", Repository.PathOf("samples", "landmark-papers.jsonl"), "--out", graph)).ExitCode);

        CommandLineRun wrong = await CommandLineRun.OfAsync(["push", graph, .. uri, "--password", "battery-staple"]);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("does not take user neo4j with that password", wrong.Errors, StringComparison.Ordinal);
        CommandLineRun none = await CommandLineRun.OfAsync("push", graph, "--uri", server.Uri.ToString());
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("wants a user and a password", none.Errors, StringComparison.Ordinal);

        string[] user = [.. uri, "--password", "correct-horse"];
        CommandLineRun first = await CommandLineRun.OfAsync(["push", graph, .. user]);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("The database holds the graph", first.Output, StringComparison.Ordinal);
        CommandLineRun second = await CommandLineRun.OfAsync(["push", graph, .. user]);
        Assert.Contains("nothing was changed", second.Output, StringComparison.Ordinal);

        CommandLineRun csv = await CommandLineRun.OfAsync(["run", "shared-datasets", "--format", "csv", .. user]);
        Assert.StartsWith("paper,other,shared,datasets", csv.Output, StringComparison.Ordinal);
        CommandLineRun json = await CommandLineRun.OfAsync(["run", "method-task", "--format", "json", "--param", "limit=3", .. user]);
        using var rows = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal(3, rows.RootElement.GetArrayLength());
        CommandLineRun table = await CommandLineRun.OfAsync(["run", "timeline", "--param", "name=ImageNet", .. user]);
        Assert.Contains("ImageNet", table.Output, StringComparison.Ordinal);
        CommandLineRun empty = await CommandLineRun.OfAsync(["run", "timeline", "--param", "name=qqq", .. user]);
        Assert.Contains("No rows for name=qqq", empty.Errors, StringComparison.Ordinal);
    }
}
