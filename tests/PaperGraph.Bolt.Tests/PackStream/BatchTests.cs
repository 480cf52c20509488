using System.Diagnostics;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Tests.PackStream;

public sealed class BatchTests(ITestOutputHelper output)
{
    [Fact]
    public void Large_batches_of_rows_are_written_and_read_whole()
    {
        List<object?> rows = [.. Enumerable.Range(0, 100_000).Select(n => (object?)new Dictionary<string, object?>
        {
            ["id"] = $"{n:x32}", ["name"] = "method " + n, ["aliases"] = new List<object?> { "m" + n, "M-" + n }, ["papers"] = (long)n, ["rank"] = n * 0.001,
        })];
        var writer = new PackStreamWriter(Codec.Current, PackStreamLimits.Client);
        writer.WriteValue(rows);
        writer.Clear();
        long start = Stopwatch.GetTimestamp();
        writer.WriteValue(rows);
        TimeSpan writing = Stopwatch.GetElapsedTime(start);
        byte[] bytes = writer.Written.ToArray();
        start = Stopwatch.GetTimestamp();
        object? read = Codec.Read(bytes);
        TimeSpan reading = Stopwatch.GetElapsedTime(start);
        output.WriteLine($"{bytes.Length / 1e6:N1} MB; {rows.Count / writing.TotalSeconds:N0} rows/s written, {rows.Count / reading.TotalSeconds:N0} rows/s read");
        Assert.True(Codec.Same(rows, read));
    }
}
