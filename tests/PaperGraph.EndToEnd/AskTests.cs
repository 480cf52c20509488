using System.Text.Json;
using PaperGraph.Testing;

namespace PaperGraph.EndToEnd;

/// <summary>Asking a graph that was built: every way to write rows, writing, errors and exit codes.</summary>
public sealed class AskTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Graph => _folder.PathOf("graph");

    public async ValueTask InitializeAsync()
    {
        string papers = _folder.Write("papers.jsonl", """{"id": "p1", "title": "A gentle test of residual networks", "abstract": "We train a residual network on CIFAR-10 and report accuracy.", "year": 2020}""" + "\n");
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", papers, "--out", Graph)).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("csv", "title,year\nA gentle test of residual networks,2020\n")]
    [InlineData("jsonl", "{\"title\":\"A gentle test of residual networks\",\"year\":2020}\n")]
    [InlineData("json", "[\n  {\"title\":\"A gentle test of residual networks\",\"year\":2020}\n]\n")]
    public async Task Rows_are_written_as_asked(string format, string expected)
    {
        CommandLineRun run = await CommandLineRun.OfAsync("query", Graph, "MATCH (p:Paper) RETURN p.title AS title, p.year AS year", "--format", format);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, run.Output);
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("0.0/0.0", "\"NaN\"")]
    [InlineData("-1.0/0", "\"-Infinity\"")]
    [InlineData("1e300", "1.0E300")]
    [InlineData("date('2020-02-29')", "\"2020-02-29\"")]
    [InlineData("duration('P1M2DT3S')", "\"P1M2DT3S\"")]
    [InlineData("point({x: 1, y: 2})", "\"point({srid:7203, x:1.0, y:2.0})\"")]
    [InlineData("[1, 'a', null, {b: true}]", "[1,\"a\",null,{\"b\":true}]")]
    [InlineData("'量 \"é\"'", "\"量 \\\"é\\\"\"")]
    public async Task Every_kind_of_value_has_its_JSON(string expression, string expected)
    {
        CommandLineRun run = await CommandLineRun.OfAsync("query", Graph, $"RETURN {expression} AS v", "--format", "jsonl");
        Assert.Equal($"{{\"v\":{expected}}}\n", run.Output);
    }

    [Theory]
    [InlineData("v=10", "10")]
    [InlineData("v=[1, 2]", "[1,2]")]
    [InlineData("v=ImageNet", "\"ImageNet\"")]
    [InlineData("v='10'", "\"10\"")]
    [InlineData("v=a = b", "\"a = b\"")]
    [InlineData("v=", "\"\"")]
    public async Task Parameters_are_expressions_or_texts(string parameter, string expected)
    {
        CommandLineRun run = await CommandLineRun.OfAsync("query", Graph, "RETURN $v AS v", "--param", parameter, "--format", "jsonl");
        Assert.Equal($"{{\"v\":{expected}}}\n", run.Output);
    }

    [Fact]
    public async Task A_graph_has_each_of_its_nodes_and_relationships_once()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("query", Graph, "MATCH p = (:Paper)-[]->(e) RETURN p, e, [e] AS list", "--format", "graph");
        using JsonDocument graph = JsonDocument.Parse(run.Output);
        string[] nodes = [.. graph.RootElement.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("elementId").GetString()!)];
        Assert.Equal(nodes.Distinct().Count(), nodes.Length);
        Assert.All(graph.RootElement.GetProperty("relationships").EnumerateArray(), relationship => Assert.Contains(relationship.GetProperty("end").GetString()!, nodes));
        Assert.NotEmpty(nodes);
    }

    [Fact]
    public async Task Nothing_is_written_without_leave_and_what_is_written_stays()
    {
        CommandLineRun refused = await CommandLineRun.OfAsync("query", Graph, "CREATE (:Note {text: 'x'})");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Neo.ClientError.Statement.AccessMode", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("--write", refused.Errors, StringComparison.Ordinal);

        CommandLineRun written = await CommandLineRun.OfAsync("query", Graph, "CREATE (:Note {text: 'x'})", "--write");
        Assert.Equal(0, written.ExitCode);
        Assert.Equal("Created 1 node, set 1 property, added 1 label.\n", written.Errors);
        Assert.Equal("n\n1\n", (await CommandLineRun.OfAsync("query", Graph, "MATCH (n:Note) RETURN count(n) AS n", "--format", "csv")).Output);
        Assert.Equal(0, (await CommandLineRun.OfAsync("check", Graph)).ExitCode);

        CommandLineRun export = await CommandLineRun.OfAsync("export", Graph, "--out", _folder.PathOf("bundle"));
        Assert.Equal(1, export.ExitCode);
        Assert.Contains("has none of the labels Paper, Author, Entity, Community", export.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("bundle")));
    }

    [Fact]
    public async Task An_error_has_its_code_the_place_and_a_caret()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("query", Graph, "MATCH (p:Paper) RETURN q");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Neo.ClientError.Statement.SyntaxError: Variable `q` not defined (line 1, column 24 (offset: 23))\n\"MATCH (p:Paper) RETURN q\"\n                        ^", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task A_statement_from_standard_input_is_explained_or_profiled()
    {
        CommandLineRun explained = await CommandLineRun.WithInputAsync("EXPLAIN MATCH (p:Paper)\nRETURN count(p)"u8.ToArray(), "query", Graph, "-");
        Assert.Contains("expected rows", explained.Output, StringComparison.Ordinal);
        CommandLineRun profiled = await CommandLineRun.WithInputAsync("PROFILE MATCH (p:Paper) RETURN p.title"u8.ToArray(), "query", Graph, "-");
        Assert.All((string[])["NodeByLabelScan", "ms", "A gentle test"], part => Assert.Contains(part, profiled.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_statement_past_its_time_is_ended()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("query", Graph, "UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y UNWIND range(1, 10000) AS z RETURN count(*)", "--timeout", "0.2");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Neo.ClientError.Transaction.TransactionTimedOut", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_is_found_by_check_and_by_opening()
    {
        string snapshot = Directory.EnumerateFiles(Graph, "snapshot-*.pgs").Single();
        byte[] bytes = await File.ReadAllBytesAsync(snapshot, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(snapshot, bytes, TestContext.Current.CancellationToken);
        CommandLineRun check = await CommandLineRun.OfAsync("check", Graph);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains($"{snapshot} is damaged at byte", check.Output, StringComparison.Ordinal);
        CommandLineRun query = await CommandLineRun.OfAsync("query", Graph, "RETURN 1");
        Assert.Equal(1, query.ExitCode);
        Assert.Contains($"{snapshot} is damaged at byte", query.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_of_a_built_graph_is_whole_and_its_merges_are_kept()
    {
        string bundle = _folder.PathOf("bundle");
        Assert.Equal(0, (await CommandLineRun.OfAsync("export", Graph, "--format", "bundle", "--out", bundle)).ExitCode);
        using JsonDocument manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(bundle, "manifest.json"), TestContext.Current.CancellationToken));
        using JsonDocument build = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Graph, "build.json"), TestContext.Current.CancellationToken));
        Assert.All((string[])["nodes", "relationships", "models", "configuration", "input", "tool"], name =>
            Assert.Equal(build.RootElement.GetProperty(name).GetRawText(), manifest.RootElement.GetProperty(name).GetRawText()));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Graph, "merges.jsonl"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Path.Combine(bundle, "merges.jsonl"), TestContext.Current.CancellationToken));
    }
}
