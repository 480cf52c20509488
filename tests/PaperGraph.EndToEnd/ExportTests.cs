using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using PaperGraph.Storage;
using PaperGraph.Testing;

namespace PaperGraph.EndToEnd;

/// <summary>A graph as one file: of any labels, types and values.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private const string Made = """
        CREATE CONSTRAINT person_nr FOR (p:Person) REQUIRE p.nr IS UNIQUE;
        CREATE INDEX knows_since FOR ()-[r:KNOWS]-() ON (r.since);
        CREATE FULLTEXT INDEX names FOR (p:Person|`odd label`) ON EACH [p.name];
        CREATE (a:Person {nr: 1, name: 'Ada \'L\' "x" \\ <b> & 量😀', path: 'a\\' + 'u0041\nb', least: -9223372036854775807 - 1, half: 0.5, whole: 2.0, huge: 1e300,
            none: 0.0 / 0.0, above: 1.0 / 0, below: -1.0 / 0, yes: true, day: date('2020-02-29'), at: datetime('2020-02-29T12:00:00.5+01:00[Europe/Berlin]'),
            clock: time('10:00Z'), here: localtime('10:00'), then: localdatetime('2020-01-01T00:00'), span: duration('P1M2DT3.5S'), place: point({x: 1, y: -2}),
            texts: ['a;b', '', 'c'], numbers: [1, 2], nothing: [], days: [date('2020-01-01')], mixed: 1}),
          (b:Person:`odd label` {nr: 2, name: '', `odd ``key`: 'v', mixed: 'text'}), (c), (a)-[:KNOWS {since: date('2000-01-01')}]->(b), (b)-[:KNOWS]->(a), (a)-[:`odd type`]->(a), (c)-[:KNOWS {weight: 0.25}]->(b);
        """;

    private readonly TemporaryFolder _folder = new();

    private string Graph => _folder.PathOf("graph");

    public async ValueTask InitializeAsync() => await RunScriptAsync(Graph, Made);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_script_makes_the_same_graph_with_its_constraints_and_indexes()
    {
        CommandLineRun script = await CommandLineRun.OfAsync("export", Graph, "--format", "cypher", "--out", "-");
        Assert.Equal(0, script.ExitCode);
        string again = _folder.PathOf("again");
        await RunScriptAsync(again, script.Output);
        foreach (string statement in (string[])["MATCH (n) RETURN labels(n) AS l, n{.*} AS n, n.none AS none", "MATCH (a)-[r]->(b) RETURN a.nr AS a, type(r) AS t, r{.*} AS r, b.nr AS b",
            "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint", "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties"])
        {
            CommandLineRun before = await CommandLineRun.OfAsync("query", Graph, statement, "--format", "jsonl"), after = await CommandLineRun.OfAsync("query", again, statement, "--format", "jsonl");
            Assert.NotEqual("", before.Output);
            Assert.Equal(Lines(before.Output), Lines(after.Output));
        }

        Assert.Equal(script.Output, (await CommandLineRun.OfAsync("export", again, "--format", "cypher", "--out", "-")).Output);
    }

    [Fact]
    public async Task A_script_makes_the_graph_on_Neo4j_too()
    {
        await using Neo4jServer server = await Neo4jServer.StartAsync("correct-horse");
        string built = _folder.PathOf("built"), script = _folder.PathOf("built.cypher");
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", Repository.PathOf("samples", "landmark-papers.jsonl"), "--out", built)).ExitCode);
        Assert.Equal(0, (await CommandLineRun.OfAsync("export", built, "--format", "cypher", "--out", script)).ExitCode);
        await using Bolt.Client.IDriver driver = Bolt.Client.GraphDatabase.Driver(server.Uri, Bolt.Client.AuthTokens.Basic("neo4j", "correct-horse"));
        await using Bolt.Client.IAsyncSession session = driver.AsyncSession();
        foreach (string statement in Pipeline.CypherScript.Statements(await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken)))
        {
            await (await session.RunAsync(statement)).ConsumeAsync();
        }

        // A push of the same graph finds nothing to do: the script made it to the property.
        CommandLineRun push = await CommandLineRun.OfAsync("push", built, "--uri", server.Uri.ToString(), "--user", "neo4j", "--password", "correct-horse");
        Assert.Equal(0, push.ExitCode);
        Assert.Contains("nothing was changed", push.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_the_nodes_and_then_the_relationships()
    {
        string file = _folder.PathOf("graph.jsonl");
        CommandLineRun run = await CommandLineRun.OfAsync("export", Graph, "--format", "jsonl", "--out", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{file}: 3 nodes, 4 relationships.\n", run.Errors);
        JsonElement[] lines = [.. (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(3, lines.Count(line => line.TryGetProperty("labels", out _)));
        Assert.All(lines[3..], line => Assert.Contains(line.GetProperty("start").GetString(), lines[..3].Select(node => node.GetProperty("elementId").GetString())));
        Assert.Equal(["KNOWS", "KNOWS", "KNOWS", "odd type"], lines[3..].Select(line => line.GetProperty("type").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal("a\\u0041\nb", lines[0].GetProperty("properties").GetProperty("path").GetString());
    }

    [Fact]
    public async Task GraphML_has_typed_keys_and_holds_what_XML_can()
    {
        Assert.Equal(0, (await CommandLineRun.OfAsync("query", Graph, "MATCH (c) WHERE c.nr IS NULL SET c.bell = $bell", "--param", "bell=a\u0001b", "--write")).ExitCode);
        string file = _folder.PathOf("graph.graphml");
        CommandLineRun run = await CommandLineRun.OfAsync("export", Graph, "--format", "graphml", "--out", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 characters that XML cannot hold were replaced by U+FFFD.", run.Errors, StringComparison.Ordinal);
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        XElement root = XDocument.Load(file).Root!;
        Dictionary<string, XElement> keys = root.Elements(ns + "key").ToDictionary(key => key.Attribute("id")!.Value);
        string TypeOf(string name) => keys.Values.Single(key => key.Attribute("attr.name")!.Value == name).Attribute("attr.type")!.Value;
        Assert.Equal(["long", "double", "boolean", "string", "string", "string"], ((string[])["nr", "half", "yes", "texts", "day", "mixed"]).Select(TypeOf));
        XElement[] nodes = [.. root.Descendants(ns + "node")];
        string DataOf(XElement element, string name) => element.Elements(ns + "data").Single(data => keys[data.Attribute("key")!.Value].Attribute("attr.name")!.Value == name).Value;
        Assert.Equal("Ada 'L' \"x\" \\ <b> & 量😀", DataOf(nodes[0], "name"));
        Assert.Equal("[\"a;b\",\"\",\"c\"]", DataOf(nodes[0], "texts"));
        Assert.Equal("Person;odd label", DataOf(nodes[1], "labels"));
        Assert.Equal("a\uFFFDb", DataOf(nodes[2], "bell"));
        Assert.Equal(4, root.Descendants(ns + "edge").Count());
    }

    [Fact]
    public async Task A_file_appears_whole_or_stays_as_it_was()
    {
        string file = _folder.Write("graph.jsonl", "old");
        string[] limited = ["bash", "-c", "ulimit -f 0 && exec env DOTNET_EnableWriteXorExecute=0 \"$@\"", "bash"];
        if (OperatingSystem.IsWindows()) Assert.Skip("needs bash and its ulimit");
        CommandLineRun run = await CommandLineRun.UnderAsync(limited, "export", Graph, "--format", "jsonl", "--out", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("could not be written: it would grow larger than the disk or the limit on file sizes allows.", run.Errors, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([Graph, file], Directory.EnumerateFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal));

        CommandLineRun folder = await CommandLineRun.OfAsync("export", Graph, "--format", "jsonl", "--out", _folder.Path);
        Assert.Equal(1, folder.ExitCode);
        Assert.Contains($"{_folder.Path} could not be written: it is a folder", folder.Errors, StringComparison.Ordinal);
        CommandLineRun unknown = await CommandLineRun.OfAsync("export", Graph, "--format", "xlsx", "--out", file);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("graphml", unknown.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Order(StringComparer.Ordinal);

    private static async Task RunScriptAsync(string graph, string script)
    {
        GraphStore.Open(graph).Dispose();
        CommandLineRun run = await CommandLineRun.WithInputAsync(Encoding.UTF8.GetBytes(script), "shell", graph);
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
