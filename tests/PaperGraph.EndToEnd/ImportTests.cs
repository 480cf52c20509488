using PaperGraph.Testing;

namespace PaperGraph.EndToEnd;

/// <summary>Graphs of others: CSV files and bundles.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.PathOf("graph");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_with_typed_columns_become_a_graph()
    {
        string persons = _folder.Write("persons.csv", "id:ID(P),name,born:int,score:double,aliases:string[],since:date,good:boolean,:IGNORE,:LABEL\n1,\"Ada \"\"L\"\"\nLovelace\",1815,0.5,a;b,2020-02-29,true,x,Editor\n2,Bob,,,,,,,\n");
        string papers = _folder.Write("papers.csv", ":ID(X)\ttitle\n1\tOne\n");
        string wrote = _folder.Write("wrote.csv", ":START_ID(P),:END_ID(P),:TYPE,weight:float\n1,2,KNOWS,0.25\n2,1,,\n");
        string schema = _folder.Write("schema.cypher", "CREATE INDEX person_name FOR (p:Person) ON (p.name);");
        CommandLineRun run = await CommandLineRun.OfAsync("import", $"Person={persons}", $"LIKES={wrote}", "--schema", schema, "--out", Out);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 Person", run.Output, StringComparison.Ordinal);
        CommandLineRun rows = await CommandLineRun.OfAsync("query", Out, "MATCH (a)-[r]->(b) RETURN a{.*} AS a, labels(a) AS labels, type(r) AS t, r.weight AS w, b.id AS b ORDER BY a.id", "--format", "jsonl");
        Assert.Equal(
            "{\"a\":{\"id\":\"1\",\"name\":\"Ada \\\"L\\\"\\nLovelace\",\"born\":1815,\"score\":0.5,\"aliases\":[\"a\",\"b\"],\"since\":\"2020-02-29\",\"good\":true},\"labels\":[\"Person\",\"Editor\"],\"t\":\"KNOWS\",\"w\":0.25,\"b\":\"2\"}\n"
            + "{\"a\":{\"id\":\"2\",\"name\":\"Bob\"},\"labels\":[\"Person\"],\"t\":\"LIKES\",\"w\":null,\"b\":\"1\"}\n",
            rows.Output);
        Assert.Equal("name\nperson_name\n", (await CommandLineRun.OfAsync("query", Out, "SHOW RANGE INDEXES YIELD name", "--format", "csv")).Output);
        Assert.Equal(0, (await CommandLineRun.OfAsync("check", Out)).ExitCode);

        CommandLineRun tabs = await CommandLineRun.OfAsync("import", $"Paper={papers}", "--separator", "\\t", "--out", Out);
        Assert.Equal(0, tabs.ExitCode);
        Assert.Equal("title\nOne\n", (await CommandLineRun.OfAsync("query", Out, "MATCH (p:Paper) RETURN p.title AS title", "--format", "csv")).Output);
    }

    [Theory]
    [InlineData(":ID,:LABEL\n1,A\n1,A\n", ":3: the id 1 stands twice")]
    [InlineData(":ID,:LABEL\n1,\n", ":2: the node 1 has no label")]
    [InlineData(":ID,:LABEL\n,A\n", ":2: the node has no id")]
    [InlineData(":ID,n:int,:LABEL\n1,x,A\n", ":2: \"x\" is no int, which the column n holds")]
    [InlineData(":ID,d:date,:LABEL\n1,2020-13-01,A\n", ":2: \"2020-13-01\" is no date, which the column d holds")]
    [InlineData(":ID,n:money,:LABEL\n1,x,A\n", ":1: the column \"n:money\" has the unknown type \"money\"")]
    [InlineData(":ID,:LABEL\n1,A,b\n", ":2: the row has 3 values where the header has 2")]
    [InlineData(":ID,:LABEL\n1,\"A\n", ":2: a quotation mark is not closed")]
    [InlineData("name,:LABEL\n1,A\n", ":1: nodes need one column :ID")]
    [InlineData(":ID,name\n1,A\n", ":1: nodes need a column :LABEL, or a label before the file")]
    [InlineData(":START_ID,:END_ID\n1,2\n", ":1: relationships need a column :TYPE, or a type before the file")]
    [InlineData(":START_ID,:END_ID,:TYPE\n1,2,T\n", ":2: there is no node with id \"1\"")]
    [InlineData("id:ID{id-type: long},:LABEL\n1,A\nx,A\n", ":3: the id \"x\" is no integer")]
    [InlineData("id:ID{id-type: long},:LABEL\n7,A\n07,A\n", ":3: the id 7 stands twice")]
    [InlineData("id:ID{id-type: money},:LABEL\n1,A\n", ":1: the column \"id:ID{id-type: money}\" has the unknown id-type \"money\"")]
    [InlineData("id:ID{unit: m},:LABEL\n1,A\n", ":1: the column \"id:ID{unit: m}\" has the unknown option \"unit: m\"")]
    [InlineData("id:ID,id:int,:LABEL\n1,1,A\n", ":1: the property id stands twice")]
    [InlineData(":ID,at:point,:LABEL\n1,here,A\n", ":2: \"here\" is no point, which the column at holds")]
    [InlineData("", "is empty. Its first line must name the columns")]
    public async Task A_wrong_file_is_named_with_line_and_reason_and_nothing_is_made(string text, string part)
    {
        string file = _folder.Write("wrong.csv", text);
        CommandLineRun run = await CommandLineRun.OfAsync("import", file, "--out", Out);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(file + (part[0] == ':' ? part : ""), run.Errors, StringComparison.Ordinal);
        Assert.Contains(part, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task An_id_is_a_property_if_its_column_has_a_name_and_of_the_type_that_it_tells()
    {
        string nameless = _folder.Write("nameless.csv", ":ID(A),at:point{crs:WGS-84},:LABEL\n1,\"{longitude: 8.5, latitude: 47.25}\",L\n");
        string named = _folder.Write("named.csv", "nr:ID(B){id-type: long},:LABEL\n1,L\n02,L\n");
        string texts = _folder.Write("texts.csv", "id:ID(C),:LABEL\n1,L\n");
        string knows = _folder.Write("knows.csv", ":START_ID(A),:END_ID(B),:TYPE\n1,2,KNOWS\n1,01,KNOWS\n");
        Assert.Equal(0, (await CommandLineRun.OfAsync("import", nameless, named, texts, knows, "--out", Out)).ExitCode);
        CommandLineRun rows = await CommandLineRun.OfAsync("query", Out, "MATCH (n) OPTIONAL MATCH (n)-->(m) RETURN n{.*} AS n, m.nr AS m ORDER BY n.nr, n.id, m", "--format", "jsonl");
        Assert.Equal(
            "{\"n\":{\"nr\":1},\"m\":null}\n{\"n\":{\"nr\":2},\"m\":null}\n{\"n\":{\"id\":\"1\"},\"m\":null}\n"
            + "{\"n\":{\"at\":\"point({srid:4326, x:8.5, y:47.25})\"},\"m\":1}\n{\"n\":{\"at\":\"point({srid:4326, x:8.5, y:47.25})\"},\"m\":2}\n",
            rows.Output);

        string plain = _folder.Write("plain.csv", "nr:ID,:LABEL\n3,L\n");
        Assert.Equal(0, (await CommandLineRun.OfAsync("import", plain, "--id-type", "integer", "--out", Out)).ExitCode);
        Assert.Equal("{\"n\":3}\n", (await CommandLineRun.OfAsync("query", Out, "MATCH (n) RETURN n.nr AS n", "--format", "jsonl")).Output);
        Assert.Equal(0, (await CommandLineRun.OfAsync("check", Out)).ExitCode);
    }

    [Fact]
    public async Task A_constraint_that_the_files_break_leaves_the_graph_that_was_there()
    {
        string file = _folder.Write("a.csv", ":ID,n:int,:LABEL\n1,5,A\n2,5,A\n");
        Assert.Equal(0, (await CommandLineRun.OfAsync("import", file, "--out", Out)).ExitCode);
        string schema = _folder.Write("schema.cypher", "CREATE CONSTRAINT FOR (a:A) REQUIRE a.n IS UNIQUE;");
        CommandLineRun run = await CommandLineRun.OfAsync("import", file, "--schema", schema, "--out", Out);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("two entities have the same values", run.Errors, StringComparison.Ordinal);
        Assert.Equal("n\n2\n", (await CommandLineRun.OfAsync("query", Out, "MATCH (a:A) RETURN count(a) AS n", "--format", "csv")).Output);
    }

    [Fact]
    public async Task Users_of_a_graph_outlive_its_replacement()
    {
        string file = _folder.Write("a.csv", ":ID,:LABEL\n1,A\n");
        Assert.Equal(0, (await CommandLineRun.OfAsync("import", file, "--out", Out)).ExitCode);
        Assert.Equal(0, (await CommandLineRun.UnderAsync(["env", "PAPERGRAPH_PASSWORD=correct horse"], "user", "add", Out, "anna", "--role", "editor")).ExitCode);
        string users = await File.ReadAllTextAsync(Path.Combine(Out, "users.json"), TestContext.Current.CancellationToken);
        CommandLineRun import = await CommandLineRun.OfAsync("import", file, "--out", Out);
        Assert.Equal((0, ""), (import.ExitCode, import.Errors));
        Assert.Equal("anna\teditor\n", (await CommandLineRun.OfAsync("user", "list", Out)).Output);
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", Repository.PathOf("samples", "landmark-papers.jsonl"), "--out", Out)).ExitCode);
        Assert.Equal(users, await File.ReadAllTextAsync(Path.Combine(Out, "users.json"), TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Out, "users.json")));
    }

    [Fact]
    public async Task A_bundle_comes_back_as_the_store_it_was_exported_from()
    {
        string built = _folder.PathOf("built"), bundle = _folder.PathOf("bundle"), again = _folder.PathOf("again");
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", Repository.PathOf("samples", "landmark-papers.jsonl"), "--out", built)).ExitCode);
        Assert.Equal(0, (await CommandLineRun.OfAsync("export", built, "--out", bundle)).ExitCode);
        Assert.Equal(0, (await CommandLineRun.OfAsync("import", bundle, "--out", Out)).ExitCode);
        Assert.Equal(0, (await CommandLineRun.OfAsync("export", Out, "--out", again)).ExitCode);
        Assert.All(Directory.EnumerateFiles(bundle), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file)))));
    }
}
