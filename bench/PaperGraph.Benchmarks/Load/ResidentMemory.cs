using System.Diagnostics;

namespace PaperGraph.Benchmarks;

/// <summary>Looks now and then how much memory and processor time a process takes.</summary>
internal sealed class ResidentMemory(int? pid)
{
    private const int Samples = 20;

    private readonly List<double> _megabytes = [];

    /// <summary>Looks until the time is over.</summary>
    public async Task WatchAsync(TimeSpan time)
    {
        if (pid is null) return;
        for (int i = 0; i < Samples; i++)
        {
            await Task.Delay(time / Samples).ConfigureAwait(false);
            using Process process = Process.GetProcessById(pid.Value);
            _megabytes.Add(process.WorkingSet64 / (1024.0 * 1024));
        }
    }

    /// <summary>Processor time that it has taken so far, in seconds.</summary>
    public double ProcessorSeconds()
    {
        if (pid is null) return double.NaN;
        using Process process = Process.GetProcessById(pid.Value);
        return process.TotalProcessorTime.TotalSeconds;
    }

    public override string ToString() => string.Join(' ', _megabytes.Select(megabytes => $"{megabytes:F0}"));
}
