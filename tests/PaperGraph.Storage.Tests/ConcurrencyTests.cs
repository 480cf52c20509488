using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Tests;

/// <summary>Readers beside a writer. PAPERGRAPH_CONCURRENCY_SECONDS makes it longer than a second; 60 is the full run.</summary>
public sealed class ConcurrencyTests
{
    private const int Accounts = 300;

    [Fact]
    public async Task Readers_see_one_snapshot_each_while_a_writer_writes()
    {
        int seconds = int.Parse(Environment.GetEnvironmentVariable("PAPERGRAPH_CONCURRENCY_SECONDS") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
        using var store = GraphStore.InMemory();
        using (IGraphWriter writer = store.Write())
        {
            writer.CreateIndex(new IndexDefinition("money", IndexKind.Range, EntityKind.Node, ["Account"], ["money"], null));
            for (int i = 0; i < Accounts; i++) writer.SetNodeProperty(writer.CreateNode([writer.Label("Account")]), writer.PropertyKey("money"), Value.Integer(100));
            writer.RelationshipType("PAID");
            writer.Commit();
        }

        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        Task<long>[] readers = [.. Enumerable.Range(0, 2).Select(_ => OnThread(() => Read(store, stop.Token)))];
        Task<long> written = OnThread(() => Write(store, stop.Token));
        Assert.True(await written > 0);
        foreach (Task<long> reader in readers) Assert.True(await reader > 0);
        Assert.Empty(StoreCheck.Run(store));

        // A thread each: those of the pool may be taken by other tests until the time is over.
        Task<long> OnThread(Func<long> work) => Task.Factory.StartNew(work, cancelled, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Moves money about, with a relationship for each payment from a hub, and deletes old ones; the sum stays.</summary>
    private static long Write(GraphStore store, CancellationToken stop)
    {
        var random = new Random(1);
        long count = 0;
        for (; !stop.IsCancellationRequested; count++)
        {
            using IGraphWriter writer = store.BeginWrite(CancellationToken.None);
            int money = writer.PropertyKey("money");
            (long from, long to) = (random.Next(Accounts), random.Next(Accounts));
            long amount = random.Next(10);
            writer.SetNodeProperty(from, money, Value.Integer(writer.NodeProperty(from, money).AsInteger() - amount));
            writer.SetNodeProperty(to, money, Value.Integer(writer.NodeProperty(to, money).AsInteger() + amount));
            writer.SetRelationshipProperty(writer.CreateRelationship(0, 0, to), money, Value.Integer(amount));
            if (writer.Outgoing(0).Length > 500)
            {
                int savepoint = writer.Savepoint();
                for (int i = 0; i < 400; i++) writer.DeleteRelationship(writer.Outgoing(0)[0].Relationship);
                if (random.Next(3) == 0) writer.RollbackTo(savepoint);
            }

            if (random.Next(5) > 0) writer.Commit();
        }

        return count;
    }

    private static long Read(GraphStore store, CancellationToken stop)
    {
        long count = 0;
        for (; !stop.IsCancellationRequested; count++)
        {
            using IGraphTransaction reader = store.BeginRead();
            int money = reader.PropertyKeys.Find("money");
            long sum = 0;
            foreach (long node in Agreement.All(reader.ScanNodes(0), 64)) sum += reader.NodeProperty(node, money).AsInteger();
            Assert.Equal(Accounts * 100, sum);
            long indexed = 0;
            foreach (long node in Agreement.All(reader.SeekRange(reader.Indexes[0], null, null), 64)) indexed += reader.NodeProperty(node, money).AsInteger();
            Assert.Equal(Accounts * 100, indexed);
            ReadOnlySpan<Adjacency> paid = reader.Outgoing(0);
            Assert.Equal(reader.RelationshipCount, paid.Length);
            for (int i = 0; i < paid.Length; i++)
            {
                Assert.True(i == 0 || paid[i - 1].Relationship < paid[i].Relationship);
                Assert.Equal(new RelationshipRecord(0, 0, paid[i].Node), reader.Relationship(paid[i].Relationship));
                Assert.True(reader.RelationshipProperty(paid[i].Relationship, money).IsInteger);
            }
        }

        return count;
    }
}
