using PaperGraph.Storage.CrashWriter;
using PaperGraph.Storage.Durability;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

public sealed class FullDiskTests
{
    [Fact]
    public void A_commit_that_finds_the_disk_full_leaves_no_trace_and_later_ones_succeed()
    {
        for (int room = 0; room < 200; room += 7)
        {
            using var folder = new TemporaryFolder();
            var disk = new Disk();
            string dump;
            using (var store = GraphStore.Open(folder.Path, CrashWork.Options, disk.Open))
            {
                for (int number = 1; number <= 3; number++) CrashWork.Run(store, number);
                string before = GraphDump.Of(store);
                disk.Room = room;
                StoreException fault = Assert.Throws<StoreException>(() => CrashWork.Run(store, 4));
                Assert.Equal(StoreFault.InputOutput, fault.Fault);
                Assert.Equal(before, GraphDump.Of(store));
                disk.Room = long.MaxValue;
                CrashWork.Run(store, 4);
                dump = GraphDump.Of(store);
            }

            Assert.Empty(StoreCheck.Run(folder.Path));
            using var again = GraphStore.Open(folder.Path);
            Assert.Equal(dump, GraphDump.Of(again));
        }
    }

    [Fact]
    public void A_torn_record_that_cannot_be_cut_off_stops_writing_until_the_store_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        var disk = new Disk();
        string before;
        using (var store = GraphStore.Open(folder.Path, CrashWork.Options, disk.Open))
        {
            for (int number = 1; number <= 3; number++) CrashWork.Run(store, number);
            before = GraphDump.Of(store);
            (disk.Room, disk.CutFails) = (40, true);
            Assert.Throws<StoreException>(() => CrashWork.Run(store, 4));
            (disk.Room, disk.CutFails) = (long.MaxValue, false);
            Assert.Contains("open it again", Assert.Throws<StoreException>(() => CrashWork.Run(store, 4)).Message, StringComparison.Ordinal);
            Assert.Throws<StoreException>(() => store.Checkpoint(TestContext.Current.CancellationToken));
        }

        using var again = GraphStore.Open(folder.Path);
        Assert.Equal(before, GraphDump.Of(again));
        CrashWork.Run(again, 4);
    }

    [Fact]
    public void A_snapshot_that_cannot_be_written_is_told_of_and_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        string dump;
        using (var store = GraphStore.Open(folder.Path, new StoreOptions { CheckpointBytes = 500 }))
        {
            // A folder stands where the snapshot is to be written.
            Directory.CreateDirectory(folder.PathOf("snapshot-000002.pgs.tmp"));
            for (int number = 1; number <= 8 && store.CheckpointFault is null; number++) CrashWork.Run(store, number);
            Assert.IsType<StoreException>(store.CheckpointFault);
            dump = GraphDump.Of(store);
        }

        Assert.Empty(StoreCheck.Run(folder.Path));
        Directory.Delete(folder.PathOf("snapshot-000002.pgs.tmp"));
        using var again = GraphStore.Open(folder.Path, new StoreOptions { CheckpointBytes = 500 });
        Assert.Equal(dump, GraphDump.Of(again));
        for (int i = 0; i < 20; i++) CrashWork.Run(again, again.LastTransaction + 1);
        Assert.Null(again.CheckpointFault);
    }

    /// <summary>A disk with room for so many bytes.</summary>
    internal sealed class Disk
    {
        public long Room { get; set; } = long.MaxValue;

        public bool CutFails { get; set; }

        public FillingFile Open(string path) => new FillingFile(this, new DurableFile(path));
    }

    internal sealed class FillingFile(Disk disk, DurableFile file) : IDurableFile
    {
        public long Length => file.Length;

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            int fits = (int)Math.Min(bytes.Length, disk.Room);
            file.Write(bytes[..fits], offset);
            if (disk.Room != long.MaxValue) disk.Room -= fits;
            if (fits < bytes.Length) throw new IOException("No space left on device");
        }

        public void Flush() => file.Flush();

        public void SetLength(long length)
        {
            if (disk.CutFails) throw new IOException("Input/output error");
            file.SetLength(length);
        }

        public void Dispose() => file.Dispose();
    }
}
