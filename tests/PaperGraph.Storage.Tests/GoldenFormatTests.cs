using PaperGraph.Storage.CrashWriter;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

/// <summary>Holds the format: golden/ has a log and a snapshot that the first version wrote. A change that breaks this needs a new format version.</summary>
public sealed class GoldenFormatTests
{
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "golden");

    [Fact]
    public void The_same_transactions_give_the_same_bytes_as_ever()
    {
        using var folder = new TemporaryFolder();
        using var store = GraphStore.Open(folder.Path);
        for (int number = 1; number <= 7; number++) CrashWork.Run(store, number);
        Compare(folder, "log-000001.pgl");
        store.Checkpoint(TestContext.Current.CancellationToken);
        Compare(folder, "snapshot-000002.pgs");
    }

    [Fact]
    public void Files_of_the_first_version_are_read()
    {
        using var expected = GraphStore.InMemory();
        for (int number = 1; number <= 7; number++) CrashWork.Run(expected, number);
        using var folder = new TemporaryFolder();
        GraphStore.Open(folder.Path).Dispose();
        File.Copy(Path.Combine(Golden, "log-000001.pgl"), folder.PathOf("log-000001.pgl"), overwrite: true);
        using (var store = GraphStore.Open(folder.Path))
        {
            Assert.Equal(GraphDump.Of(expected), GraphDump.Of(store));
            store.Checkpoint(TestContext.Current.CancellationToken);
        }

        File.Copy(Path.Combine(Golden, "snapshot-000002.pgs"), folder.PathOf("snapshot-000002.pgs"), overwrite: true);
        using var again = GraphStore.Open(folder.Path);
        Assert.Equal(GraphDump.Of(expected), GraphDump.Of(again));
        Assert.Empty(StoreCheck.Run(again));
    }

    private static void Compare(TemporaryFolder folder, string file)
    {
        // The store has the log open; it may be read beside.
        using var stream = new FileStream(folder.PathOf(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] actual = new byte[stream.Length];
        stream.ReadExactly(actual);
        string kept = Path.Combine(AppContext.BaseDirectory, "actual-" + file);
        File.WriteAllBytes(kept, actual);
        Assert.True(File.ReadAllBytes(Path.Combine(Golden, file)).AsSpan().SequenceEqual(actual), $"{file} differs; what was written is in {kept}.");
    }
}
