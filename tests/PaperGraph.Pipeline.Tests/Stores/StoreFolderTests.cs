using PaperGraph.Storage;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

/// <summary>A store that is built appears as a whole or not at all, and never in the place of something else or of a store that is in use.</summary>
public sealed class StoreFolderTests : IDisposable
{
    private static readonly string s_schema = QueryLibrary.Load(Repository.PathOf("cypher")).Schema;

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public StoreFolderTests() => _path = _folder.PathOf("graph");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_store_replaces_a_store_with_all_that_was_written_to_it()
    {
        Write();
        using (GraphStore store = GraphStore.Open(_path)) new Cypher.CypherEngine(store).Run("CREATE (:Note)", cancellation: TestContext.Current.CancellationToken).Dispose();
        Write();
        using GraphFolder graph = GraphFolder.Open(_path);
        Assert.Equal(14, graph.Source.NodeCount);
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_store_that_is_open_is_not_replaced()
    {
        Write();
        using GraphStore open = GraphStore.Open(_path);
        StoreException exception = Assert.Throws<StoreException>(() => StoreWriter.Create(_path, s_schema));
        Assert.Equal(StoreFault.Locked, exception.Fault);
        Assert.Contains(_path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_can_open_a_store_that_is_being_replaced()
    {
        Write();
        using (StoreWriter.Create(_path, s_schema)) Assert.Equal(StoreFault.Locked, Assert.Throws<StoreException>(() => GraphStore.Open(_path)).Fault);
        using GraphStore after = GraphStore.Open(_path);
    }

    [Fact]
    public void A_bundle_is_not_replaced_by_a_store_nor_a_store_by_a_bundle()
    {
        Write();
        Assert.Contains("is not a PaperGraph bundle, so it is left alone", Assert.Throws<BundleException>(() => BundleWriter.Create(_path)).Message, StringComparison.Ordinal);
        string bundle = _folder.PathOf("bundle");
        using (BundleWriter writer = BundleWriter.Create(bundle)) writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken);
        Assert.Contains("is not a PaperGraph store, so it is left alone", Assert.Throws<StoreException>(() => StoreWriter.Create(bundle, s_schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_with_a_stranger_in_it_is_left_alone()
    {
        Write();
        File.WriteAllText(Path.Combine(_path, "notes.txt"), "mine");
        Assert.Contains("notes.txt", Assert.Throws<StoreException>(() => StoreWriter.Create(_path, s_schema)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_path, "notes.txt")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancelling_or_failing_halfway_leaves_the_old_store(bool cancelled)
    {
        Write();
        byte[] before = File.ReadAllBytes(Path.Combine(_path, "manifest"));
        using CancellationTokenSource stop = new();
        GraphContent content = SmallGraph.Content(SmallGraph.Make());
        using (StoreWriter writer = StoreWriter.Create(_path, s_schema))
        {
            GraphContent broken = content with { Relationships = content.Relationships.Select((relationship, index) => index < 5 ? relationship : Break(stop, cancelled, relationship)) };
            if (cancelled) Assert.ThrowsAny<OperationCanceledException>(() => writer.Write(broken, stop.Token));
            else Assert.Contains("No space left on device. Nothing was changed; make room", Assert.Throws<StoreException>(() => writer.Write(broken, stop.Token)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_path, "manifest")));
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Empty(StoreCheck.Run(_path));
    }

    [Fact]
    public void A_crash_between_the_renames_loses_nothing()
    {
        Write();
        Directory.Move(_path, OutputFolder.OldBeside(_path));
        using (StoreWriter.Create(_path, s_schema)) Assert.True(GraphStore.IsStore(_path));
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static Model.GraphRelationship Break(CancellationTokenSource stop, bool cancelled, Model.GraphRelationship relationship)
    {
        if (!cancelled) throw new IOException("No space left on device");
        stop.Cancel();
        return relationship;
    }

    private void Write()
    {
        using StoreWriter writer = StoreWriter.Create(_path, s_schema);
        writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken);
    }
}
