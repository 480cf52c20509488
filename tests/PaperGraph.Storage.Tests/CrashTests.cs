using System.Diagnostics;
using System.Globalization;
using PaperGraph.Storage.CrashWriter;
using PaperGraph.Testing;

namespace PaperGraph.Storage.Tests;

/// <summary>Kills a process that writes, again and again. PAPERGRAPH_CRASH_KILLS sets how often; 300 is the full run, about three minutes;
/// PAPERGRAPH_CRASH_LOAD_KILLS how often among loads.</summary>
public sealed class CrashTests
{
    [Fact]
    public void After_a_kill_every_acknowledged_transaction_is_there_and_no_other()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("PAPERGRAPH_CRASH_KILLS") ?? "8", CultureInfo.InvariantCulture);
        var random = new Random(20);
        long acknowledged = 0;
        for (int kill = 0; kill < kills;)
        {
            using var folder = new TemporaryFolder();
            using var expected = GraphStore.InMemory();
            long before = 0;
            for (int round = 0; round < 10 && kill < kills; round++, kill++)
            {
                long last = WriteAndKill(folder.Path, random);
                using var store = GraphStore.Open(folder.Path, CrashWork.Options);
                long there = store.LastTransaction;
                // One transaction may have been committed whose acknowledgement did not come through.
                if (last > 0) Assert.InRange(there, last, last + 1);
                for (long number = expected.LastTransaction + 1; number <= there; number++) CrashWork.Run(expected, number);
                Assert.Equal(GraphDump.Of(expected), GraphDump.Of(store));
                Assert.Empty(StoreCheck.Run(store));
                acknowledged += Math.Max(0, last - before);
                before = there;
            }

            Assert.Empty(StoreCheck.Run(folder.Path));
        }

        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} transactions acknowledged", kills, acknowledged);
    }

    [Fact]
    public void After_a_kill_during_a_load_one_whole_graph_is_there_and_not_an_older_one()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("PAPERGRAPH_CRASH_LOAD_KILLS") ?? "4", CultureInfo.InvariantCulture);
        var random = new Random(21);
        using var folder = new TemporaryFolder();
        int done = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            int last = LoadAndKill(folder.Path, done + 1, random);
            using var store = GraphStore.Open(folder.Path);
            Assert.Empty(StoreCheck.Run(store));
            using IGraphTransaction reader = store.BeginRead();
            int there = reader.NodeCount == 0 ? 0 : (int)reader.NodeCount - 600;
            // What a load replaces stays until it is whole; what was acknowledged stays.
            Assert.InRange(there, Math.Max(done, last), Math.Max(done, last) + 1);
            Assert.Equal(there == 0 ? 0 : 3000, reader.RelationshipCount);
            int key = reader.PropertyKeys.Find("number");
            for (int node = 0; node < reader.NodeCount; node++) Assert.Equal(there, reader.NodeProperty(node, key).AsInteger());
            done = there;
        }

        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} loads", kills, done);
    }

    /// <summary>Starts a loader, kills it after some loads or within the first, and tells the last that it acknowledged.</summary>
    private static int LoadAndKill(string folder, int first, Random random)
    {
        using Process process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "PaperGraph.Storage.CrashWriter.dll"), "load", folder, first.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        int last = 0;
        for (int wanted = random.Next(4); wanted > 0 && process.StandardOutput.ReadLine() is { } line; wanted--) last = int.Parse(line, CultureInfo.InvariantCulture);
        Thread.Sleep(random.Next(last == 0 ? 250 : 30));
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // The last line may have been cut off by the kill.
            if (int.TryParse(line, CultureInfo.InvariantCulture, out int number) && (number == last + 1 || (last == 0 && number == first))) last = number;
        }

        process.WaitForExit();
        return last;
    }

    /// <summary>Starts the writer, kills it after some acknowledgements and a bit, and tells the last one.</summary>
    private static long WriteAndKill(string folder, Random random)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PaperGraph.Storage.CrashWriter.dll"), folder])
        {
            RedirectStandardOutput = true,
        })!;
        int wanted = random.Next(60);
        long last = 0;
        for (int i = 0; i < wanted && process.StandardOutput.ReadLine() is { } line; i++) last = long.Parse(line, CultureInfo.InvariantCulture);
        if (wanted == 0) Thread.Sleep(random.Next(150));
        else Thread.SpinWait(random.Next(200_000));
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // The last line may have been cut off by the kill.
            if (long.TryParse(line, CultureInfo.InvariantCulture, out long number) && number == last + 1) last = number;
            else if (last == 0 && long.TryParse(line, CultureInfo.InvariantCulture, out number)) last = number;
        }

        process.WaitForExit();
        return last;
    }
}
