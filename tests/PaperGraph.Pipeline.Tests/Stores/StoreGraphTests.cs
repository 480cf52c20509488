using System.Text.Json.Nodes;
using PaperGraph.Cypher;
using PaperGraph.Model;
using PaperGraph.Storage;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

/// <summary>A store and a bundle hold the same graph, to the property.</summary>
public sealed class StoreGraphTests : IDisposable
{
    private static readonly string s_schema = QueryLibrary.Load(Repository.PathOf("cypher")).Schema;

    private readonly TemporaryFolder _folder = new();
    private readonly string _store;

    public StoreGraphTests() => _store = _folder.PathOf("graph");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_bundle_of_a_store_is_the_bundle_of_its_graph()
    {
        string direct = _folder.PathOf("direct"), exported = _folder.PathOf("exported");
        GraphContent content = SmallGraph.Content(SmallGraph.Make());
        using (BundleWriter writer = BundleWriter.Create(direct)) writer.Write(content, TestContext.Current.CancellationToken);
        StoreOf(content, _store);
        Export(_store, exported);
        Assert.Equal(Names(direct), Names(exported));
        Assert.All((string[])["nodes.jsonl", "relationships.jsonl", "merges.jsonl"], name =>
        {
            // The properties of one node have no order.
            string[] expected = File.ReadAllLines(Path.Combine(direct, name)), actual = File.ReadAllLines(Path.Combine(exported, name));
            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), pair => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(pair.First), JsonNode.Parse(pair.Second)), $"{pair.First}\n{pair.Second}"));
        });
    }

    [Fact]
    public void A_store_made_of_a_bundle_is_the_store_of_its_graph()
    {
        string bundle = _folder.PathOf("bundle"), imported = _folder.PathOf("imported");
        StoreOf(SmallGraph.Content(SmallGraph.Make()), _store);
        Export(_store, bundle);
        using (GraphFolder source = GraphFolder.Open(bundle)) StoreOf(source.Content(), imported);
        AssertSameFiles(_store, imported);
    }

    [Fact]
    public void The_order_and_bytes_of_a_bundle_do_not_depend_on_what_was_written_to_the_store_and_taken_back()
    {
        string before = _folder.PathOf("before"), after = _folder.PathOf("after");
        StoreOf(SmallGraph.Content(SmallGraph.Make()), _store);
        Export(_store, before);
        using (GraphStore store = GraphStore.Open(_store))
        {
            CypherEngine engine = new(store);
            engine.Run("MATCH (p:Paper) SET p.read = true", cancellation: TestContext.Current.CancellationToken).Dispose();
            engine.Run("MATCH (:Paper)-[r:CITES]->(:Paper) DELETE r", cancellation: TestContext.Current.CancellationToken).Dispose();
            engine.Run("MATCH (p:Paper) REMOVE p.read", cancellation: TestContext.Current.CancellationToken).Dispose();
            engine.Run($"MATCH (a:Paper {{id: '{SmallGraph.Bert.Id}'}}), (b:Paper {{id: '{SmallGraph.Attention.Id}'}}) CREATE (a)-[:CITES]->(b)", cancellation: TestContext.Current.CancellationToken).Dispose();
        }

        Export(_store, after);
        AssertSameFiles(before, after);
    }

    [Fact]
    public void A_store_has_every_constraint_and_index_of_the_schema_and_passes_its_check()
    {
        StoreOf(SmallGraph.Content(SmallGraph.Make()), _store);
        using (GraphStore store = GraphStore.Open(_store))
        {
            using IGraphTransaction graph = store.BeginRead();
            string[] made = [.. graph.Indexes.Where(index => index.Kind != IndexKind.Lookup).Select(index => index.Name).Union(graph.Constraints.Select(constraint => constraint.Name))];
            string[] told = [.. CypherScript.Statements(s_schema).Select(statement => statement.Split(' ').SkipWhile(word => word is not ("CONSTRAINT" or "INDEX")).ElementAt(1))];
            Assert.NotEmpty(told);
            Assert.Equal(told.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
        }

        Assert.Empty(StoreCheck.Run(_store));
    }

    [Fact]
    public void A_graph_that_breaks_the_schema_is_refused_and_leaves_the_old_store()
    {
        StoreOf(SmallGraph.Content(SmallGraph.Make()), _store);
        GraphNode[] nodes = [new(["Paper"], "one", new Dictionary<string, object>()), new(["Draft", "Paper"], "one", new Dictionary<string, object>())];
        using (StoreWriter writer = StoreWriter.Create(_store, s_schema))
        {
            ConstraintException exception = Assert.Throws<ConstraintException>(() => writer.Write(new GraphContent { Tool = "test", Nodes = nodes, Relationships = [] }, TestContext.Current.CancellationToken));
            Assert.Contains("label `Paper` and property `id` = 'one'", exception.Message, StringComparison.Ordinal);
        }

        using GraphFolder graph = GraphFolder.Open(_store);
        Assert.Equal(14, graph.Source.NodeCount);
    }

    [Fact]
    public void What_tells_of_the_build_is_checked()
    {
        StoreOf(SmallGraph.Content(SmallGraph.Make()), _store);
        string merges = Path.Combine(_store, "merges.jsonl");
        File.WriteAllText(merges, File.ReadAllText(merges).Replace("plural", "Plural", StringComparison.Ordinal));
        BundleException exception = Assert.Throws<BundleException>(() => Export(_store, _folder.PathOf("bundle")));
        Assert.Contains(merges, exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("bundle")));
    }

    private static void StoreOf(GraphContent content, string path)
    {
        using StoreWriter writer = StoreWriter.Create(path, s_schema);
        writer.Write(content, TestContext.Current.CancellationToken);
    }

    private static void Export(string store, string bundle)
    {
        using GraphFolder graph = GraphFolder.Open(store);
        using BundleWriter writer = BundleWriter.Create(bundle);
        writer.Write(graph.Content(), TestContext.Current.CancellationToken);
    }

    private static void AssertSameFiles(string expected, string actual)
    {
        Assert.Equal(Names(expected), Names(actual));
        Assert.All(Names(expected), name => Assert.Equal(File.ReadAllBytes(Path.Combine(expected, name)), File.ReadAllBytes(Path.Combine(actual, name))));
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
