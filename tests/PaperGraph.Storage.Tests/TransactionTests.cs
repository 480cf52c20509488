using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Tests;

public sealed class TransactionTests
{
    [Fact]
    public void Random_transactions_with_savepoints_agree_with_a_naive_graph()
    {
        for (int seed = 0; seed < 15; seed++)
        {
            using var store = GraphStore.InMemory();
            var work = new RandomGraphWork(seed) { CommitsParts = seed % 2 == 0 };
            using (IGraphWriter schema = store.Write())
            {
                schema.CreateIndex(new IndexDefinition("years", IndexKind.Range, EntityKind.Node, ["Paper"], ["year"], null));
                schema.CreateIndex(new IndexDefinition("pairs", IndexKind.Range, EntityKind.Node, ["Entity"], ["year", "name"], null));
                schema.CreateIndex(new IndexDefinition("uses", IndexKind.Range, EntityKind.Relationship, ["USES"], ["score"], null));
                schema.Commit();
            }

            for (int i = 0; i < 25; i++)
            {
                work.Transaction(store, 60);
                using IGraphTransaction reader = store.BeginRead();
                if (i % 5 == 0) Agreement.Check(work.Graph, reader);
            }

            using IGraphTransaction last = store.BeginRead();
            Agreement.Check(work.Graph, last);
        }
    }

    [Fact]
    public void A_hub_agrees_with_a_naive_graph_while_it_grows_and_shrinks()
    {
        using var store = GraphStore.InMemory();
        var graph = new NaiveGraph();
        var random = new Random(5);
        using IGraphWriter writer = store.Write();
        int[] types = [writer.RelationshipType("A"), writer.RelationshipType("B"), writer.RelationshipType("C")];
        for (int i = 0; i < 10; i++) graph.Nodes[writer.CreateNode([])] = new NaiveNode([], []);
        var saved = new Stack<(int Savepoint, NaiveGraph Graph)>();
        for (int i = 0; i < 3000; i++)
        {
            if (random.Next(i < 2000 ? 4 : 2) > 0 || graph.Relationships.Count == 0)
            {
                int type = types[random.Next(3)];
                long other = random.Next(10);
                graph.Relationships[writer.CreateRelationship(type, 0, other)] = new NaiveRelationship(type, 0, other, []);
            }
            else
            {
                long gone = graph.Relationships.Keys.ElementAt(random.Next(graph.Relationships.Count));
                writer.DeleteRelationship(gone);
                graph.Relationships.Remove(gone);
            }

            if (random.Next(100) == 0) saved.Push((writer.Savepoint(), graph.Copy()));
            if (random.Next(150) == 0 && saved.TryPeek(out (int Savepoint, NaiveGraph Graph) back))
            {
                writer.RollbackTo(back.Savepoint);
                graph = back.Graph.Copy();
            }

            if (random.Next(40) == 0) Agreement.Check(graph, writer);
        }

        Agreement.Check(graph, writer);
        writer.Commit();
        using IGraphTransaction reader = store.BeginRead();
        Agreement.Check(graph, reader);
    }

    [Fact]
    public void A_span_taken_before_deletions_of_the_same_transaction_stays_whole()
    {
        using var store = GraphStore.InMemory();
        using IGraphWriter writer = store.Write();
        int type = writer.RelationshipType("A");
        long hub = writer.CreateNode([]);
        for (int i = 0; i < 500; i++) writer.CreateRelationship(type, hub, writer.CreateNode([]));
        ReadOnlySpan<Adjacency> taken = writer.Outgoing(hub);
        for (int i = 0; i < taken.Length; i++)
        {
            Assert.Equal(i, taken[i].Relationship);
            Assert.True(writer.DeleteRelationship(taken[i].Relationship));
            if (i == 200) Assert.Equal(299, writer.Outgoing(hub).Length);
        }

        Assert.True(writer.Outgoing(hub).IsEmpty);
    }

    [Fact]
    public void A_snapshot_stays_as_it_was()
    {
        using var store = GraphStore.InMemory();
        var work = new RandomGraphWork(77);
        var snapshots = new List<(NaiveGraph Graph, IGraphTransaction Reader)>();
        for (int i = 0; i < 20; i++)
        {
            work.Transaction(store, 50);
            snapshots.Add((work.Graph.Copy(), store.BeginRead()));
        }

        foreach ((NaiveGraph graph, IGraphTransaction reader) in snapshots) Agreement.Check(graph, reader);
    }

    [Fact]
    public void A_deleted_node_with_relationships_is_refused_at_commit()
    {
        using var store = GraphStore.InMemory();
        using IGraphWriter writer = store.Write();
        long one = writer.CreateNode([]);
        long two = writer.CreateNode([]);
        writer.CreateRelationship(writer.RelationshipType("T"), one, two);
        writer.DeleteNode(two);
        ConstraintException fault = Assert.Throws<ConstraintException>(writer.Commit);
        Assert.Contains("still has relationships", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_cannot_be_properties_are_refused()
    {
        using var store = GraphStore.InMemory();
        using IGraphWriter writer = store.Write();
        long node = writer.CreateNode([]);
        int key = writer.PropertyKey("k");
        Assert.Throws<GraphException>(() => writer.SetNodeProperty(node, key, Value.Of(MapValue.Empty)));
        Assert.Throws<GraphException>(() => writer.SetNodeProperty(node, key, Value.Node(0)));
        Assert.Throws<GraphException>(() => writer.SetNodeProperty(node, key, Value.List(Value.Integer(1), Value.String("x"))));
        Assert.Throws<GraphException>(() => writer.SetNodeProperty(node, key, Value.List(Value.Null)));
        Assert.Throws<GraphException>(() => writer.SetNodeProperty(node, key, Value.List(Value.List())));
        writer.SetNodeProperty(node, key, Value.List(Value.Integer(1), Value.Float(2.5)));
        Assert.All(writer.NodeProperty(node, key).AsList(), item => Assert.True(item.IsFloat));
    }

    [Fact]
    public void A_scan_goes_on_while_its_transaction_writes()
    {
        using var store = GraphStore.InMemory();
        using IGraphWriter writer = store.Write();
        int label = writer.Label("L");
        int key = writer.PropertyKey("k");
        writer.CreateIndex(new IndexDefinition("i", IndexKind.Range, EntityKind.Node, ["L"], ["k"], null));
        for (int i = 0; i < 1000; i++) writer.SetNodeProperty(writer.CreateNode([label]), key, Value.Integer(i % 10));
        IIdCursor scan = writer.SeekRange(writer.Indexes[0], null, null);
        var seen = new HashSet<long>();
        long[] batch = new long[13];
        while (scan.Next(batch) is > 0 and var count)
        {
            for (int i = 0; i < count; i++)
            {
                Assert.True(seen.Add(batch[i]));
                writer.DeleteNode(batch[i]);
            }

            writer.SetNodeProperty(writer.CreateNode([label]), key, Value.Integer(-1));
        }

        Assert.Equal(1000, seen.Count);
    }
}
