using System.Diagnostics;
using System.Globalization;
using PaperGraph.Model;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Benchmarks;

/// <summary>
/// <c>storage [nodes] [relationships] [folder]</c>: the graph store at 1,000,000 nodes and 5,000,000 relationships with properties: rate of a bulk
/// load, time to open, memory, rates of reads, cost of commits. One line a figure.
/// </summary>
internal static class StorageThroughput
{
    private static readonly GraphSchema Schema = new(
        [
            new IndexDefinition("paper_year", IndexKind.Range, EntityKind.Node, ["Paper"], ["year"], null),
            new IndexDefinition("entity_name", IndexKind.Range, EntityKind.Node, ["Entity"], ["name"], null),
        ],
        [
            new ConstraintDefinition("paper_id", ConstraintKind.Unique, EntityKind.Node, "Paper", ["id"], null),
            new ConstraintDefinition("entity_id", ConstraintKind.Unique, EntityKind.Node, "Entity", ["id"], null),
        ]);

    public static int Run(string[] args)
    {
        int nodes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        int relationships = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5 * nodes;
        string folder = args.Length > 2 ? args[2] : Directory.CreateTempSubdirectory("papergraph-storage-").FullName;
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {nodes:N0} nodes, {relationships:N0} relationships"));
            Load(folder, nodes, relationships);
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var watch = Stopwatch.StartNew();
            TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
            using GraphStore store = GraphStore.Open(folder);
            Print("open from snapshot", watch.Elapsed.TotalSeconds, "s");
            Print("open from snapshot, processor seconds", (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds, "s");
            Print("resident after open, before a collection", Environment.WorkingSet / 1048576.0, "MiB");
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Print("resident after a collection", Environment.WorkingSet / 1048576.0, "MiB");
            Print("heap after a collection", GC.GetTotalMemory(forceFullCollection: false) / 1048576.0, "MiB");
            Reads(store, nodes);
            Writes(store, nodes);
        }
        finally
        {
            if (args.Length <= 2) Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static void Load(string folder, int nodes, int relationships)
    {
        var watch = Stopwatch.StartNew();
        long made = Nodes(nodes).LongCount() + Relationships(nodes, relationships).LongCount();
        double making = watch.Elapsed.TotalSeconds;
        watch.Restart();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        GraphStore.BulkLoad(folder, Nodes(nodes), Relationships(nodes, relationships), Schema);
        double seconds = watch.Elapsed.TotalSeconds;
        Print("bulk load", seconds, "s");
        Print("bulk load, processor seconds, making the objects included", (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds, "s");
        Print("of which making the objects that are loaded", making, "s");
        Print("bulk load, relationships", relationships / seconds / 1e6, "M/s");
        Print("bulk load, records without making the objects", made / (seconds - making) / 1e6, "M/s");
        Print("peak resident of the load", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, "MiB");
        Print("snapshot", Directory.GetFiles(folder, "snapshot-*").Sum(file => new FileInfo(file).Length) / 1048576.0, "MiB");
    }

    private static void Reads(GraphStore store, int nodes)
    {
        using IGraphTransaction reader = store.BeginRead();
        int year = reader.PropertyKeys.Find("year");
        int name = reader.PropertyKeys.Find("name");
        int count = reader.PropertyKeys.Find("count");
        int uses = reader.RelationshipTypes.Find("USES");
        int[] random = Shuffled(nodes);
        long sink = 0;
        Rate("node property, integer, in order", nodes, () =>
        {
            for (int i = 0; i < nodes; i++) sink += reader.NodeProperty(i, year).IsNull ? 0 : 1;
        });
        Rate("node property, integer, at random", nodes, () =>
        {
            foreach (int node in random) sink += reader.NodeProperty(node, year).IsNull ? 0 : 1;
        });
        Rate("node property, text, at random", nodes, () =>
        {
            foreach (int node in random) sink += reader.NodeProperty(node, name) is { IsNull: false } text ? text.AsString().Length : 0;
        });
        Rate("expand one type, nodes in order", nodes, () =>
        {
            for (int i = 0; i < nodes; i++) sink += reader.Outgoing(i, uses).Length;
        });
        Rate("expand one type, nodes at random", nodes, () =>
        {
            foreach (int node in random) sink += reader.Outgoing(node, uses).Length;
        });
        long steps = 0;
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < nodes / 10; i++)
        {
            foreach (Adjacency first in reader.Outgoing(i))
            {
                ReadOnlySpan<Adjacency> reached = reader.Incoming(first.Node);
                steps += reached.Length;
                foreach (Adjacency second in reached) sink += second.Node;
            }
        }

        Print("two hops, relationships followed", steps / watch.Elapsed.TotalSeconds / 1e6, "M/s");
        Rate("relationship property, all in order", reader.RelationshipCount, () =>
        {
            for (int i = 0; i < reader.RelationshipCount; i++) sink += reader.RelationshipProperty(i, count).AsInteger();
        });
        Seeks(reader, nodes, random);
        GC.KeepAlive(sink);
    }

    private static void Seeks(IGraphTransaction reader, int nodes, int[] random)
    {
        IndexDefinition ids = reader.Indexes.Single(index => index.Name == "paper_id");
        var buffer = new long[1024];
        int seeks = Math.Min(200_000, nodes);
        Value[] keys = [.. random.Take(seeks).Select(i => Value.String(NodeId(i & ~1)))];
        Rate("seek by unique id", seeks, () =>
        {
            foreach (Value key in keys)
            {
                if (reader.Seek(ids, [key]).Next(buffer) != 1) throw new InvalidOperationException($"The paper {key} is not found.");
            }
        });
        Rate("scan of a label", reader.CountNodes(reader.Labels.Find("Paper")), () =>
        {
            IIdCursor cursor = reader.ScanNodes(reader.Labels.Find("Paper"));
            while (cursor.Next(buffer) > 0)
            {
            }
        });
    }

    private static void Writes(GraphStore store, int nodes)
    {
        Commits(store, nodes, 300, "commit of one relationship with property, synced");
        using var memory = GraphStore.InMemory();
        using (IGraphWriter writer = memory.BeginWrite())
        {
            for (int i = 0; i < 1000; i++) writer.CreateNode([]);
            writer.Commit();
        }

        Commits(memory, 1000, 100_000, "commit of one relationship with property, in memory");
        var watch = Stopwatch.StartNew();
        store.Checkpoint();
        Print("checkpoint", watch.Elapsed.TotalSeconds, "s");
        watch.Restart();
        IReadOnlyList<string> problems = StoreCheck.Run(store);
        Print($"check ({problems.Count} problems)", watch.Elapsed.TotalSeconds, "s");
    }

    private static void Commits(GraphStore store, int nodes, int commits, string what) => Rate(
        what,
        commits,
        () =>
        {
            for (int i = 0; i < commits; i++)
            {
                using IGraphWriter writer = store.BeginWrite();
                // One hub, so that what adding to a long list costs shows.
                long relationship = writer.CreateRelationship(writer.RelationshipType("NEW"), 0, i % nodes);
                writer.SetRelationshipProperty(relationship, writer.PropertyKey("count"), Value.Integer(i));
                writer.Commit();
            }
        },
        repeats: 1);

    private static void Rate(string what, long count, Action action, int repeats = 3)
    {
        double best = double.MaxValue;
        for (int i = 0; i < repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        double rate = count / best;
        Print(what, rate > 1e5 ? rate / 1e6 : rate, rate > 1e5 ? "M/s" : "/s");
    }

    private static IEnumerable<GraphNode> Nodes(int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return i % 2 == 0
                ? new GraphNode(
                    ["Paper"],
                    NodeId(i),
                    new Dictionary<string, object> { ["name"] = "On the matter of number " + i, ["year"] = 1990L + (i % 35), ["venue"] = Venues[i % Venues.Length], ["rank"] = i / 3.0 })
                : new GraphNode(
                    ["Entity", "Method"],
                    NodeId(i),
                    new Dictionary<string, object> { ["name"] = "method " + i, ["papers"] = (long)(i % 100), ["rank"] = i / 3.0 });
        }
    }

    private static IEnumerable<GraphRelationship> Relationships(int nodes, int count)
    {
        ulong random = 1;
        string[] ids = [.. Enumerable.Range(0, nodes).Select(NodeId)];
        for (int i = 0; i < count; i++)
        {
            random = (random * 6364136223846793005) + 1442695040888963407;
            int start = (int)((random >> 33) % (ulong)nodes) & ~1;
            random = (random * 6364136223846793005) + 1442695040888963407;
            int end = (int)((random >> 33) % (ulong)nodes) | 1;
            if (end >= nodes) end -= 2;
            yield return new GraphRelationship(
                i % 4 == 0 ? "DISCUSSES" : "USES",
                new NodeReference("Paper", ids[start]),
                new NodeReference("Entity", ids[end]),
                new Dictionary<string, object> { ["count"] = (long)(i % 7), ["confidence"] = (i % 1000) / 1000.0 });
        }
    }

    private static readonly string[] Venues = ["ACL", "NeurIPS", "ICML", "SIGMOD", "VLDB", "KDD", "EMNLP"];

    private static string NodeId(int node) => string.Create(CultureInfo.InvariantCulture, $"n{node:x8}");

    private static int[] Shuffled(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        new Random(7).Shuffle(numbers);
        return numbers;
    }

    private static void Print(string what, double figure, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {figure,10:F2} {unit}"));
}
