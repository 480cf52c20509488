using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

public sealed class BulkLoadTests
{
    private static readonly GraphSchema Schema = new(
        [
            new IndexDefinition("years", IndexKind.Range, EntityKind.Node, ["Paper"], ["year"], null),
            new IndexDefinition("words", IndexKind.FullText, EntityKind.Node, ["Paper", "Entity"], ["title", "name"], null),
            new IndexDefinition("names", IndexKind.Text, EntityKind.Node, ["Entity"], ["name"], null),
        ],
        [new ConstraintDefinition("paper", ConstraintKind.Unique, EntityKind.Node, "Paper", ["id"], null)]);

    [Fact]
    public void A_load_in_a_folder_gives_the_same_graph_as_one_in_memory_and_the_same_files_each_time()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        Assert.Equal(new BulkLoadResult(1500, 3000), Stores.Load(one.Path, Nodes(1500), Relationships(3000), Schema));
        Stores.Load(two.Path, Nodes(1500), Relationships(3000), Schema);
        foreach (string file in Directory.GetFiles(one.Path)) Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(two.PathOf(Path.GetFileName(file))));
        Assert.Empty(StoreCheck.Run(one.Path));
        using var memory = Stores.Load(Nodes(1500), Relationships(3000), Schema);
        using var store = GraphStore.Open(one.Path);
        Assert.Equal(GraphDump.Of(memory), GraphDump.Of(store));
        using IGraphTransaction reader = store.BeginRead();
        IndexDefinition words = reader.Indexes.Single(index => index.Name == "words");
        Assert.Equal(750, reader.SearchText(words, "title:graph").Count());
        IndexDefinition names = reader.Indexes.Single(index => index.Name == "names");
        Assert.Equal(["3", "13"], Agreement.All(reader.SeekText(names, TextMatch.EndsWith, "method 3")).Concat(Agreement.All(reader.SeekText(names, TextMatch.Contains, "hod 13"))).Take(2)
            .Select(id => reader.NodeProperty(id, 0).AsString()));
        Change(store);
    }

    [Fact]
    public void A_load_replaces_what_was_there_and_a_failed_one_does_not()
    {
        using var folder = new TemporaryFolder();
        Stores.Load(folder.Path, Nodes(10), [], Schema);
        using (var store = GraphStore.Open(folder.Path)) Change(store);
        string before = Dump(folder.Path);
        Assert.Throws<GraphException>(() => Stores.Load(folder.Path, Nodes(10).Concat(Nodes(1)), []));
        Assert.Throws<GraphException>(() => Stores.Load(folder.Path, [], Relationships(1)));
        Assert.Throws<ConstraintException>(() => Stores.Load(
            folder.Path, Nodes(2), [], new GraphSchema([], [new ConstraintDefinition("e", ConstraintKind.Exists, EntityKind.Node, "Paper", ["none"], null)])));
        Assert.Throws<InvalidOperationException>(() => Stores.Load(folder.Path, Nodes(5).Select(node => node.Id == "3" ? throw new InvalidOperationException() : node), []));
        Assert.Equal(before, Dump(folder.Path));
        Stores.Load(folder.Path, Nodes(3), []);
        using var after = GraphStore.Open(folder.Path);
        using IGraphTransaction reader = after.BeginRead();
        Assert.Equal(3, reader.NodeCount);
        Assert.Empty(reader.Constraints);
    }

    [Fact]
    public void A_load_interrupted_before_the_manifest_names_it_leaves_the_old_store()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Stores.Load(folder.Path, Nodes(10), []);
        string before = Dump(folder.Path);
        Stores.Load(other.Path, Nodes(20), []);
        foreach (string file in Directory.GetFiles(other.Path, "*.pg?"))
        {
            File.Copy(file, folder.PathOf(Path.GetFileName(file).Replace("000002", "000004", StringComparison.Ordinal)));
        }

        Assert.Equal(before, Dump(folder.Path));
        Assert.False(File.Exists(folder.PathOf("snapshot-000004.pgs")));
        Assert.False(File.Exists(folder.PathOf("log-000004.pgl")));
    }

    private static string Dump(string folder)
    {
        using var store = GraphStore.Open(folder);
        return GraphDump.Of(store);
    }

    private static void Change(GraphStore store)
    {
        using IGraphWriter writer = store.Write();
        writer.CreateRelationship(writer.RelationshipType("NEW"), 0, 1);
        writer.SetNodeProperty(0, writer.PropertyKey("title"), Model.Values.Value.String("Changed"));
        writer.Commit();
        Assert.Empty(StoreCheck.Run(store));
    }

    private static IEnumerable<GraphNode> Nodes(int count) => Enumerable.Range(0, count).Select(i => i % 2 == 0
        ? new GraphNode(["Paper"], $"{i}", new Dictionary<string, object> { ["title"] = $"Graph paper {i}", ["year"] = 2000L + (i % 20), ["tags"] = new[] { "a", "b" } })
        : new GraphNode(["Entity", "Method"], $"{i}", new Dictionary<string, object> { ["name"] = $"method {i}", ["rank"] = i / 7.0, ["known"] = i % 3 == 0 }));

    private static IEnumerable<GraphRelationship> Relationships(int count) => Enumerable.Range(0, count).Select(i => new GraphRelationship(
        i % 3 == 0 ? "USES" : "INTRODUCES",
        new NodeReference("Paper", $"{i * 7 % 750 * 2}"),
        new NodeReference("Entity", $"{(i * 13 % 750 * 2) + 1}"),
        new Dictionary<string, object> { ["count"] = (long)i, ["starts"] = new List<long> { i, i + 1 } }));
}
