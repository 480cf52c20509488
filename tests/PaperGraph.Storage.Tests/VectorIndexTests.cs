using PaperGraph.Model.Values;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

public sealed class VectorIndexTests
{
    private const int Dimensions = 5;

    [Theory]
    [InlineData(VectorSimilarity.Cosine)]
    [InlineData(VectorSimilarity.Euclidean)]
    public void An_index_holds_what_the_graph_holds_whatever_happens_to_it(VectorSimilarity similarity)
    {
        using var folder = new TemporaryFolder();
        for (int round = 0; round < 3; round++)
        {
            using (var store = GraphStore.Open(folder.Path))
            {
                if (round == 0) Create(store, similarity);
                var random = new Random(round);
                for (int i = 0; i < 40; i++) Change(store, random, keep: i % 4 != 0);
                Compare(store, similarity, random);
                if (round == 1) store.Checkpoint(TestContext.Current.CancellationToken);
            }

            Assert.Empty(StoreCheck.Run(folder.Path));
        }
    }

    [Fact]
    public void A_reader_sees_the_vectors_of_its_snapshot()
    {
        using var store = GraphStore.InMemory();
        Create(store, VectorSimilarity.Euclidean);
        long node;
        using (IGraphWriter writer = store.Write())
        {
            node = writer.CreateNode([writer.Label("L")]);
            writer.SetNodeProperty(node, writer.PropertyKey("v"), Of(1, 0, 0, 0, 0));
            writer.Commit();
        }

        using IGraphTransaction before = store.BeginRead();
        using (IGraphWriter writer = store.Write())
        {
            writer.SetNodeProperty(node, writer.PropertyKey("v"), Of(3, 0, 0, 0, 0));
            int savepoint = writer.Savepoint();
            writer.DeleteNode(node);
            Assert.Empty(writer.CompareVectors(writer.Indexes[0], [1, 0, 0, 0, 0]));
            writer.RollbackTo(savepoint);
            Assert.Equal([(node, 0.2f)], writer.CompareVectors(writer.Indexes[0], [1, 0, 0, 0, 0]));
            writer.Commit();
        }

        Assert.Equal([(node, 1f)], before.CompareVectors(before.Indexes[0], [1, 0, 0, 0, 0]));
    }

    [Fact]
    public void A_vector_of_another_length_cannot_be_compared()
    {
        using var store = GraphStore.InMemory();
        Create(store, VectorSimilarity.Cosine);
        using IGraphTransaction reader = store.BeginRead();
        Assert.Throws<GraphException>(() => reader.CompareVectors(reader.Indexes[0], [1, 2]));
        Assert.Throws<GraphException>(() => reader.CompareVectors(reader.Indexes[0], [0, 0, 0, 0, 0]));
        Assert.Throws<GraphException>(() => reader.CompareVectors(reader.Indexes[0], [1, 0, 0, 0, float.NaN]));
    }

    private static void Create(GraphStore store, VectorSimilarity similarity)
    {
        using IGraphWriter schema = store.Write();
        schema.CreateIndex(new IndexDefinition("vectors", IndexKind.Vector, EntityKind.Node, ["L"], ["v"], null) { Vector = new VectorConfig(Dimensions, similarity) });
        schema.Commit();
    }

    private static void Change(GraphStore store, Random random, bool keep)
    {
        using IGraphWriter writer = store.Write();
        int key = writer.PropertyKey("v"), label = writer.Label("L");
        for (int i = 0; i < 25; i++)
        {
            long node = random.Next(2) == 0 || writer.NodeCount == 0 ? writer.CreateNode(random.Next(5) == 0 ? [] : [label]) : random.NextInt64(writer.NodeCount);
            if (!writer.NodeExists(node)) continue;
            switch (random.Next(8))
            {
                case 0: writer.DeleteNode(node); break;
                case 1: writer.RemoveLabel(node, label); break;
                case 2: writer.AddLabel(node, label); break;
                case 3: writer.SetNodeProperty(node, key, random.Next(3) switch { 0 => Value.Null, 1 => Of(1, 2), _ => Value.String("no vector") }); break;
                default: writer.SetNodeProperty(node, key, Of([.. Enumerable.Range(0, Dimensions).Select(_ => (random.NextDouble() * 2) - 1)])); break;
            }
        }

        if (keep) writer.Commit();
    }

    private static void Compare(GraphStore store, VectorSimilarity similarity, Random random)
    {
        using IGraphTransaction reader = store.BeginRead();
        float[] sought = [.. Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle() - 0.5f)];
        int key = reader.PropertyKeys.Find("v"), label = reader.Labels.Find("L"), compared = 0;
        Dictionary<long, float> found = reader.CompareVectors(reader.Indexes[0], sought).ToDictionary(item => item.Entity, item => item.Score);
        var ids = new long[64];
        IIdCursor nodes = reader.ScanNodes();
        while (nodes.Next(ids) is > 0 and var count)
        {
            foreach (long node in ids.AsSpan(0, count))
            {
                Value value = reader.NodeProperty(node, key);
                bool holds = reader.HasLabel(node, label) && value.Kind == ValueKind.List && value.AsList().Count == Dimensions;
                Assert.Equal(holds, found.ContainsKey(node));
                if (!holds) continue;
                Assert.Equal(Score(similarity, sought, [.. value.AsList().Select(item => item.AsFloat())]), found[node], 1e-5);
                compared++;
            }
        }

        Assert.InRange(compared, 50, 1000);
    }

    private static double Score(VectorSimilarity similarity, float[] one, double[] other)
    {
        double dot = one.Zip(other, (x, y) => x * y).Sum(), squares = one.Zip(other, (x, y) => (x - y) * (x - y)).Sum();
        return similarity == VectorSimilarity.Euclidean ? 1 / (1 + squares) : (1 + (dot / Math.Sqrt(one.Sum(x => x * x) * other.Sum(y => y * y)))) / 2;
    }

    private static Value Of(params double[] numbers) => Value.List([.. numbers.Select(Value.Float)]);
}
