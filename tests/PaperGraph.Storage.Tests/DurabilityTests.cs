using PaperGraph.Model.Values;
using PaperGraph.Storage.CrashWriter;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

public sealed class DurabilityTests
{
    [Fact]
    public void What_was_committed_is_there_after_opening_again()
    {
        for (int seed = 100; seed < 106; seed++)
        {
            using var folder = new TemporaryFolder();
            var work = new RandomGraphWork(seed) { CommitsParts = seed % 3 != 0 };
            string dump = "";
            for (int round = 0; round < 5; round++)
            {
                using var store = GraphStore.Open(folder.Path, new StoreOptions { CheckpointBytes = seed % 2 == 0 ? 3_000 : StoreOptions.DefaultCheckpointBytes });
                Assert.Null(store.CheckpointFault);
                Assert.Equal(dump, GraphDump.Of(store));
                if (round == 0) CreateSchema(store);
                for (int i = 0; i < 5; i++) work.Transaction(store, 40);
                if (round == 2) store.Checkpoint(TestContext.Current.CancellationToken);
                dump = GraphDump.Of(store);
                using IGraphTransaction reader = store.BeginRead();
                Agreement.Check(work.Graph, reader);
            }

            Assert.Empty(StoreCheck.Run(folder.Path));
            using var last = GraphStore.Open(folder.Path);
            using IGraphTransaction end = last.BeginRead();
            Agreement.Check(work.Graph, end);
        }
    }

    [Fact]
    public void A_log_cut_anywhere_keeps_the_transactions_that_are_whole()
    {
        using var folder = new TemporaryFolder();
        List<(long End, string Dump)> states = WriteSmallLog(folder.Path);
        string log = Path.Combine(folder.Path, "log-000001.pgl");
        byte[] bytes = File.ReadAllBytes(log);
        for (int length = 0; length <= bytes.Length; length++)
        {
            File.WriteAllBytes(log, bytes[..length]);
            using var store = GraphStore.Open(folder.Path);
            Assert.Equal(states.Last(state => state.End <= Math.Max(length, 32)).Dump, GraphDump.Of(store));
        }

        // Writing goes on behind the cut.
        File.WriteAllBytes(log, bytes[..^3]);
        using (var store = GraphStore.Open(folder.Path))
        {
            Assert.Equal(states[^2].Dump, GraphDump.Of(store));
            CrashWork.Run(store, states.Count - 1);
        }

        using var again = GraphStore.Open(folder.Path);
        Assert.Equal(states[^1].Dump, GraphDump.Of(again));
    }

    [Fact]
    public void A_flipped_byte_in_the_log_is_named_with_file_and_place()
    {
        using var folder = new TemporaryFolder();
        WriteSmallLog(folder.Path);
        string log = Path.Combine(folder.Path, "log-000001.pgl");
        byte[] bytes = File.ReadAllBytes(log);
        for (int at = 0; at < bytes.Length; at++)
        {
            byte[] flipped = [.. bytes];
            flipped[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(log, flipped);
            StoreException fault = Assert.Throws<StoreException>(() => GraphStore.Open(folder.Path));
            Assert.Equal(StoreFault.Damaged, fault.Fault);
            Assert.Equal(log, fault.File);
            Assert.InRange(fault.Offset!.Value, 0, at);
            Assert.Contains("damaged", Assert.Single(StoreCheck.Run(folder.Path)), StringComparison.Ordinal);
        }

        File.WriteAllBytes(log, bytes);
        Assert.Empty(StoreCheck.Run(folder.Path));
    }

    [Fact]
    public void A_flipped_byte_in_snapshot_or_manifest_is_named_with_the_file()
    {
        using var folder = new TemporaryFolder();
        using (var store = GraphStore.Open(folder.Path))
        {
            CreateSchema(store);
            new RandomGraphWork(3).Transaction(store, 60, mayRollBack: false);
            store.Checkpoint(TestContext.Current.CancellationToken);
        }

        foreach (string file in Directory.GetFiles(folder.Path, "snapshot*").Append(Path.Combine(folder.Path, "manifest")))
        {
            byte[] bytes = File.ReadAllBytes(file);
            for (int at = 0; at < bytes.Length; at += 1 + (bytes.Length / 700))
            {
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << (at % 8));
                File.WriteAllBytes(file, flipped);
                StoreException fault = Assert.Throws<StoreException>(() => GraphStore.Open(folder.Path));
                Assert.Equal(StoreFault.Damaged, fault.Fault);
                Assert.Equal(file, fault.File);
            }

            for (int length = 0; length < bytes.Length; length += 1 + (bytes.Length / 100))
            {
                File.WriteAllBytes(file, bytes[..length]);
                Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => GraphStore.Open(folder.Path)).Fault);
            }

            File.WriteAllBytes(file, bytes);
        }

        Assert.Empty(StoreCheck.Run(folder.Path));
    }

    [Fact]
    public void Random_bytes_for_a_log_or_snapshot_are_refused_without_another_error()
    {
        using var folder = new TemporaryFolder();
        WriteSmallLog(folder.Path);
        var random = new Random(11);
        string log = Path.Combine(folder.Path, "log-000001.pgl");
        byte[] header = File.ReadAllBytes(log)[..32];
        for (int i = 0; i < 2000; i++)
        {
            // Records with good checksums and senseless content: what gets past the checksums must not get past the reader.
            byte[] content = new byte[random.Next(1, 60)];
            random.NextBytes(content);
            content.AsSpan(0, Math.Min(content.Length, 7)).Clear();
            content[0] = 1;
            if (content.Length > 7) content[7] = (byte)random.Next(14);
            byte[] head = new byte[Durability.CommitLog.RecordHead];
            Durability.CommitLog.WriteHead(head, content, header.Length);
            File.WriteAllBytes(log, [.. header, .. head, .. content]);
            try
            {
                GraphStore.Open(folder.Path).Dispose();
            }
            catch (StoreException fault)
            {
                Assert.Equal(StoreFault.Damaged, fault.Fault);
            }
        }
    }

    [Fact]
    public void A_folder_has_one_owner_at_a_time()
    {
        using var folder = new TemporaryFolder();
        using (GraphStore.Open(folder.Path))
        {
            Assert.Equal(StoreFault.Locked, Assert.Throws<StoreException>(() => GraphStore.Open(folder.Path)).Fault);
            Assert.Equal(StoreFault.Locked, Assert.Throws<StoreException>(() => StoreCheck.Run(folder.Path)).Fault);
            Assert.Equal(StoreFault.Locked, Assert.Throws<StoreException>(() => Stores.Load(folder.Path, [], [])).Fault);
        }

        GraphStore.Open(folder.Path).Dispose();
    }

    [Fact]
    public void A_newer_format_is_told_from_damage()
    {
        using var folder = new TemporaryFolder();
        WriteSmallLog(folder.Path);
        string log = Path.Combine(folder.Path, "log-000001.pgl");
        byte[] bytes = File.ReadAllBytes(log);
        bytes[8] = 9;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), System.IO.Hashing.XxHash3.HashToUInt64(bytes.AsSpan(0, 24)));
        File.WriteAllBytes(log, bytes);
        StoreException fault = Assert.Throws<StoreException>(() => GraphStore.Open(folder.Path));
        Assert.Equal(StoreFault.NewerFormat, fault.Fault);
        Assert.Contains("format 9", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_store_is_made_only_where_asked_for()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathOf("sub");
        Assert.Equal(
            StoreFault.Missing, Assert.Throws<StoreException>(() => GraphStore.Open(path, new StoreOptions { CreateIfMissing = false })).Fault);
        Assert.False(Directory.Exists(path));
        Assert.Equal(StoreFault.Missing, Assert.Throws<StoreException>(() => StoreCheck.Run(path)).Fault);
        GraphStore.Open(path).Dispose();
        GraphStore.Open(path, new StoreOptions { CreateIfMissing = false }).Dispose();
    }

    [Fact]
    public void A_lost_manifest_or_log_is_noticed()
    {
        using var folder = new TemporaryFolder();
        using (var store = GraphStore.Open(folder.Path))
        {
            for (int i = 1; i < 5; i++) CrashWork.Run(store, i);
            store.Checkpoint(TestContext.Current.CancellationToken);
        }

        string manifest = Path.Combine(folder.Path, "manifest");
        string text = File.ReadAllText(manifest);
        File.Delete(manifest);
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => GraphStore.Open(folder.Path)).Fault);
        File.WriteAllText(manifest, text);
        File.Delete(Path.Combine(folder.Path, "log-000002.pgl"));
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => GraphStore.Open(folder.Path)).Fault);
    }

    [Fact]
    public void Texts_and_values_of_all_kinds_come_back_as_they_were()
    {
        Value[] values =
        [
            Value.String("\ud800 lone"), Value.String("naïve 図 😀"), Value.String(""), Value.Integer(long.MinValue), Value.Integer(long.MaxValue),
            Value.Float(double.NaN), Value.Float(-0.0), Value.True, Value.List(), Value.List(Value.False, Value.True),
            Value.Of(new DateValue(ProlepticCalendar.LeastEpochDay)), Value.Of(new LocalTimeValue(5)), Value.Of(new TimeValue(5, -3600)),
            Value.Of(new LocalDateTimeValue(-5, 7)), Value.Of(new DateTimeValue(-1, 999_999_999, 7200, "Europe/Berlin")),
            Value.Of(new DurationValue(-1, 2, -3, 4)), Value.Of(new PointValue(4979, 1, 2, 3)), Value.Of(new PointValue(7203, 1, 2, null)),
            Value.List(Value.Of(new DateValue(1)), Value.Of(new DateValue(2))), Value.List(Value.String("a"), Value.String("\udc00")),
            Value.Of(ListValue.OfBytes([0, 1, 127, 128, 255])), Value.Of(ListValue.OfBytes([])), Value.List(Value.Integer(-128), Value.Integer(127)),
        ];
        using var folder = new TemporaryFolder();
        for (int round = 0; round < 3; round++)
        {
            using var store = GraphStore.Open(folder.Path);
            if (round == 0)
            {
                using IGraphWriter writer = store.Write();
                foreach (Value value in values) writer.SetNodeProperty(writer.CreateNode([]), writer.PropertyKey("v"), value);
                long all = writer.CreateNode([]);
                for (int i = 0; i < values.Length; i++) writer.SetNodeProperty(all, writer.PropertyKey("v" + i), values[i]);
                writer.Commit();
            }

            using IGraphTransaction reader = store.BeginRead();
            for (int i = 0; i < values.Length; i++)
            {
                Assert.Equal(values[i].Kind, reader.NodeProperty(i, 0).Kind);
                Assert.Equal(values[i].As<ListValue>()?.IsBytes, reader.NodeProperty(i, 0).As<ListValue>()?.IsBytes);
                Assert.Equal(values[i], reader.NodeProperty(i, 0));
                Assert.Equal(values[i], reader.NodeProperty(values.Length, reader.PropertyKeys.Find("v" + i)));
            }

            if (round == 1) store.Checkpoint(TestContext.Current.CancellationToken);
        }
    }

    internal static void CreateSchema(GraphStore store)
    {
        using IGraphWriter schema = store.Write();
        schema.CreateIndex(new IndexDefinition("years", IndexKind.Range, EntityKind.Node, ["Paper"], ["year"], null));
        schema.CreateIndex(new IndexDefinition("pairs", IndexKind.Range, EntityKind.Node, ["Entity"], ["year", "name"], null));
        schema.CreateIndex(new IndexDefinition("uses", IndexKind.Range, EntityKind.Relationship, ["USES"], ["score"], null));
        schema.Commit();
    }

    /// <summary>Writes some transactions and tells the length of the log and the graph after each.</summary>
    private static List<(long End, string Dump)> WriteSmallLog(string folder)
    {
        using var store = GraphStore.Open(folder);
        var states = new List<(long End, string Dump)> { (32, GraphDump.Of(store)) };
        for (int number = 1; number <= 8; number++)
        {
            CrashWork.Run(store, number);
            states.Add((new FileInfo(Path.Combine(folder, "log-000001.pgl")).Length, GraphDump.Of(store)));
        }

        return states;
    }
}
