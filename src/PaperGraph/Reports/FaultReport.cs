using System.Globalization;
using PaperGraph.Sources;

namespace PaperGraph.CommandLine;

/// <summary>Tells which records could not be read, the first few by name.</summary>
internal static class FaultReport
{
    private const int Named = 20;

    public static void Print(IReadOnlyList<ReadFault> faults, string? bundle)
    {
        if (faults.Count == 0) return;
        Terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{faults.Count} record{(faults.Count == 1 ? "" : "s")} could not be read and {(faults.Count == 1 ? "was" : "were")} left out:"));
        foreach (ReadFault fault in faults.Take(Named)) Terminal.Note($"  {fault.Location}: {fault.Reason}");
        if (faults.Count > Named) Terminal.Note(string.Create(CultureInfo.InvariantCulture, $"  and {faults.Count - Named} more"));
        if (bundle is not null) Terminal.Note($"All of them: {Path.Combine(bundle, "faults.jsonl")}");
    }
}
