using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using PaperGraph.Storage.Durability;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

/// <summary>
/// Changed logs and snapshots, most of them with checksums that are right again, so that what is behind the checksums is reached. Each must be read
/// or refused as damaged, within bounded memory. PAPERGRAPH_FUZZ_INPUTS sets how many logs,
/// 200,000 in the full run; of snapshots it is a tenth.
/// </summary>
[Collection(nameof(Alone))]
public sealed class FuzzTests
{
    private const long MostMemory = 32 << 20;

    private static int Inputs => int.Parse(Environment.GetEnvironmentVariable("PAPERGRAPH_FUZZ_INPUTS") ?? "3000", CultureInfo.InvariantCulture);

    [Fact]
    public void Changed_logs_are_read_or_refused()
    {
        using var folder = new TemporaryFolder();
        Make(folder.Path, checkpoint: false);
        string path = Path.Combine(folder.Path, "log-000001.pgl");
        byte[] header = File.ReadAllBytes(path)[..StoreFormat.HeaderLength];
        var records = new List<byte[]>();
        using (LogReader log = LogReader.Open(path)!)
        {
            while (log.Next() is { } content) records.Add(content);
        }

        Assert.True(records.Count > 3);
        var manifest = new Manifest("fuzz", 0, 1);
        Refused(Inputs, path, new Fuzzer(41), fuzzer => Sealed(header, records, fuzzer.Below(records.Count), fuzzer), () => _ = Recovery.Run(folder.Path, manifest));
    }

    [Fact]
    public void Changed_snapshots_are_read_or_refused()
    {
        using var folder = new TemporaryFolder();
        Make(folder.Path, checkpoint: true);
        string path = Assert.Single(Directory.GetFiles(folder.Path, "snapshot-*"));
        byte[] bytes = File.ReadAllBytes(path);
        Refused(Inputs / 10, path, new Fuzzer(42), fuzzer => fuzzer.Below(8) == 0 ? fuzzer.Change(bytes) : ChangedSection(bytes, fuzzer), () => _ = SnapshotReader.Read(path));
    }

    private static void Refused(int inputs, string path, Fuzzer fuzzer, Func<Fuzzer, byte[]> change, Action read)
    {
        int refused = 0;
        for (int i = 0; i < inputs; i++)
        {
            File.WriteAllBytes(path, change(fuzzer));
            long before = GC.GetTotalAllocatedBytes();
            try
            {
                read();
            }
            catch (StoreException fault)
            {
                Assert.True(fault.Fault is StoreFault.Damaged or StoreFault.NewerFormat, $"input {i}: {fault.Message}");
                refused++;
            }
            catch (Exception fault)
            {
                Assert.Fail($"input {i}: {fault}");
            }

            Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MostMemory);
        }

        Assert.InRange(refused, inputs / 4, inputs);
        TestContext.Current.SendDiagnosticMessage("{0} of {1} inputs refused", refused, inputs);
    }

    /// <summary>The log up to a record, that one changed; one in four with the record's old head.</summary>
    private static byte[] Sealed(byte[] header, List<byte[]> records, int changed, Fuzzer fuzzer)
    {
        var log = new List<byte>(header);
        var head = new byte[CommitLog.RecordHead];
        for (int i = 0; i <= changed; i++)
        {
            byte[] content = i == changed ? fuzzer.Change(records[i]) : records[i];
            CommitLog.WriteHead(head, i == changed && fuzzer.Below(4) == 0 ? records[i] : content, log.Count);
            log.AddRange(head);
            log.AddRange(content);
        }

        return [.. log];
    }

    private static byte[] ChangedSection(byte[] bytes, Fuzzer fuzzer)
    {
        var sections = new List<(int At, SectionHead Head)>();
        for (int at = StoreFormat.HeaderLength; at < bytes.Length; at += SectionHead.Size + (int)sections[^1].Head.Length)
        {
            sections.Add((at, SectionHead.Read(bytes.AsSpan(at), at, "")));
        }

        int changed = fuzzer.Below(sections.Count);
        var file = new List<byte>(bytes[..StoreFormat.HeaderLength]);
        Span<byte> head = stackalloc byte[SectionHead.Size];
        for (int i = 0; i < sections.Count; i++)
        {
            byte[] content = bytes.AsSpan(sections[i].At + SectionHead.Size, (int)sections[i].Head.Length).ToArray();
            if (i == changed) content = fuzzer.Change(content);
            long length = i == changed && fuzzer.Below(20) == 0 ? fuzzer.Number() : content.Length;
            head.Clear();
            new SectionHead(sections[i].Head.Kind, length, XxHash3.HashToUInt64(content)).Write(head, file.Count);
            file.AddRange(head);
            file.AddRange(content);
        }

        return [.. file];
    }

    private static void Make(string folder, bool checkpoint)
    {
        using var store = GraphStore.Open(folder);
        DurabilityTests.CreateSchema(store);
        var work = new RandomGraphWork(5);
        for (int i = 0; i < 4; i++) work.Transaction(store, 25, mayRollBack: false);
        if (checkpoint) store.Checkpoint(TestContext.Current.CancellationToken);
    }

    /// <summary>Changes bytes as faults and attackers do: bits, absurd numbers, parts left out, doubled or put elsewhere.</summary>
    private sealed class Fuzzer(int seed)
    {
        private readonly Random _random = new(seed);

        public int Below(int end) => _random.Next(end);

        public long Number() => _random.Next(3) switch { 0 => _random.NextInt64(), 1 => -1, _ => int.MaxValue };

        public byte[] Change(byte[] bytes)
        {
            for (int left = 1 + _random.Next(3); left > 0; left--) bytes = ChangeOnce(bytes);
            return bytes;
        }

        private byte[] ChangeOnce(byte[] bytes)
        {
            int at = _random.Next(bytes.Length + 1);
            int length = _random.Next(Math.Min(40, bytes.Length - at + 1));
            byte[] part = bytes[at..(at + length)];
            switch (_random.Next(6))
            {
                case 0 when at < bytes.Length:
                    byte[] flipped = [.. bytes];
                    flipped[at] ^= (byte)(1 << _random.Next(8));
                    return flipped;
                case 1: return [.. bytes[..at], .. bytes[(at + length)..]];
                case 2: return [.. bytes[..at], .. part, .. bytes[at..]];
                case 3:
                    byte[] number = new byte[8];
                    BinaryPrimitives.WriteInt64LittleEndian(number, Number());
                    return [.. bytes[..at], .. number, .. bytes[Math.Min(bytes.Length, at + 8)..]];
                case 4:
                    // The largest lengths that the format can say.
                    byte[] absurd = _random.Next(2) == 0 ? [0xFF, 0xFF, 0xFF, 0xFF, 0x07] : [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01];
                    return [.. bytes[..at], .. absurd, .. bytes[Math.Min(bytes.Length, at + 1)..]];
                default:
                    int to = _random.Next(bytes.Length + 1);
                    return [.. bytes[..to], .. part, .. bytes[to..]];
            }
        }
    }
}
