namespace PaperGraph.Analysis;

/// <summary>
/// Splits a range into chunks whose bounds depend on the range alone, and runs them on any number of threads. A sum kept per chunk and
/// added up in order of the chunks is then the same, to the last bit, at every thread count.
/// </summary>
internal readonly struct FixedChunks(int items, int size)
{
    /// <summary>Number of chunks.</summary>
    public int Count { get; } = (items + size - 1) / size;

    /// <summary>Runs <paramref name="work"/> (chunk, first item, item after the last) for every chunk, each on one thread.</summary>
    public void Run(int threads, Action<int, int, int> work, CancellationToken ct)
    {
        int count = items;
        int step = size;
        if (threads == 1 || Count < 2)
        {
            for (int chunk = 0; chunk < Count; chunk++)
            {
                ct.ThrowIfCancellationRequested();
                work(chunk, chunk * step, Math.Min(count, (chunk + 1) * step));
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct };
        Parallel.For(0, Count, options, chunk => work(chunk, chunk * step, Math.Min(count, (chunk + 1) * step)));
    }

    /// <summary>Adds partial sums in order of their chunks.</summary>
    public static double Total(double[] partial)
    {
        double total = 0;
        foreach (double part in partial) total += part;
        return total;
    }
}
