using PaperGraph.Storage.Durability;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

/// <summary>Transactions that commit while the disk is busy with another.</summary>
public sealed class GroupCommitTests
{
    private const int Others = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_share_a_flush_and_are_seen_when_it_is_done()
    {
        using var folder = new TemporaryFolder();
        using var disk = new BusyDisk();
        using (var store = GraphStore.Open(folder.Path, null, disk.Open))
        {
            int before = disk.Flushes;
            Task[] commits = BeginCommits(store, disk);
            Assert.Equal(0, Count(store));
            Assert.All(commits, commit => Assert.False(commit.IsCompleted));
            disk.Go();
            await Task.WhenAll(commits);
            Assert.Equal((2, 1 + Others), (disk.Flushes - before, Count(store)));
            Assert.Equal(2, store.LastTransaction);
        }

        Assert.Empty(StoreCheck.Run(folder.Path));
        using var again = GraphStore.Open(folder.Path);
        Assert.Equal((1 + Others, 2), (Count(again), again.LastTransaction));
    }

    [Fact]
    public async Task They_fail_with_the_one_that_they_build_on_and_later_ones_succeed()
    {
        using var folder = new TemporaryFolder();
        using var disk = new BusyDisk();
        using (var store = GraphStore.Open(folder.Path, null, disk.Open))
        {
            Task[] commits = BeginCommits(store, disk);
            using IGraphWriter late = store.BeginWrite(Cancellation);
            Assert.Equal(1 + Others, late.NodeCount);
            late.CreateNode([late.Label("Late")]);
            disk.Fails = true;
            disk.Go();
            foreach (Task commit in commits) Assert.Equal(StoreFault.InputOutput, (await Assert.ThrowsAsync<StoreException>(() => commit)).Fault);
            Assert.Contains("Run it again", Assert.Throws<StoreException>(late.Commit).Message, StringComparison.Ordinal);
            late.Dispose();
            Assert.Equal((0, 0), (Count(store), store.LastTransaction));
            Commit(store, 1);
            Assert.Equal(1, Count(store));
        }

        Assert.Empty(StoreCheck.Run(folder.Path));
        using var again = GraphStore.Open(folder.Path);
        Assert.Equal((1, 1), (Count(again), again.LastTransaction));
    }

    [Fact]
    public async Task One_that_changes_nothing_waits_for_what_it_may_have_read()
    {
        using var folder = new TemporaryFolder();
        using var disk = new BusyDisk();
        using var store = GraphStore.Open(folder.Path, null, disk.Open);
        Task[] commits = BeginCommits(store, disk);
        var reading = Task.Run(
            () =>
            {
                using IGraphWriter transaction = store.BeginWrite(Cancellation);
                long seen = transaction.NodeCount;
                transaction.Commit();
                return (seen, Count(store));
            },
            Cancellation);
        disk.Go();
        Assert.Equal((1 + Others, 1 + Others), await reading);
        await Task.WhenAll(commits);
    }

    [Fact]
    public void Parts_without_changes_can_be_committed_between_others()
    {
        using var folder = new TemporaryFolder();
        using (var store = GraphStore.Open(folder.Path))
        {
            using IGraphWriter transaction = store.BeginWrite(Cancellation);
            transaction.CommitPart();
            transaction.CreateNode([transaction.Label("A")]);
            transaction.CommitPart();
            transaction.CommitPart();
            transaction.CreateNode([transaction.Label("A")]);
            transaction.Commit();
        }

        using var again = GraphStore.Open(folder.Path);
        Assert.Equal(2, Count(again));
    }

    // One whose flush does not come to an end, and others that commit meanwhile.
    private static Task[] BeginCommits(GraphStore store, BusyDisk disk)
    {
        disk.Hold();
        List<Task> commits = [Task.Run(() => Commit(store, 0), Cancellation)];
        disk.Reached.Wait(Cancellation);
        for (int i = 1; i <= Others; i++)
        {
            int number = i;
            commits.Add(Task.Run(() => Commit(store, number), Cancellation));
        }

        long there = 0;
        while (there <= Others)
        {
            using IGraphWriter transaction = store.BeginWrite(Cancellation);
            there = transaction.NodeCount;
        }

        return [.. commits];
    }

    private static void Commit(GraphStore store, int number)
    {
        using IGraphWriter transaction = store.BeginWrite(Cancellation);
        transaction.CreateNode([transaction.Label($"L{number}")]);
        transaction.Commit();
    }

    private static long Count(GraphStore store)
    {
        using IGraphTransaction reading = store.BeginRead();
        return reading.NodeCount;
    }

    /// <summary>A disk whose next flush takes until it is let go.</summary>
    private sealed class BusyDisk : IDisposable
    {
        private readonly ManualResetEventSlim _go = new(true);

        public ManualResetEventSlim Reached { get; } = new();

        /// <summary>Whether the next flush fails.</summary>
        public bool Fails { get; set; }


        public int Flushes { get; private set; }

        public void Hold()
        {
            Reached.Reset();
            _go.Reset();
        }

        public void Go() => _go.Set();

        public IDurableFile Open(string path) => new BusyFile(this, new DurableFile(path));

        public void Dispose()
        {
            _go.Dispose();
            Reached.Dispose();
        }

        private sealed class BusyFile(BusyDisk disk, DurableFile file) : IDurableFile
        {
            public long Length => file.Length;

            public void Write(ReadOnlySpan<byte> bytes, long offset) => file.Write(bytes, offset);

            public void Flush()
            {
                disk.Reached.Set();
                disk._go.Wait(Cancellation);
                disk.Flushes++;
                bool fails = disk.Fails;
                disk.Fails = false;
                if (fails) throw new IOException("Input/output error");
                file.Flush();
            }

            public void SetLength(long length) => file.SetLength(length);

            public void Dispose() => file.Dispose();
        }
    }
}
