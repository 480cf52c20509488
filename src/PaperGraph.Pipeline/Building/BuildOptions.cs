using System.ComponentModel.DataAnnotations;

namespace PaperGraph.Pipeline;

/// <summary>What to build, and from what.</summary>
public sealed record BuildOptions
{
    /// <summary>Files, folders, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Name of the input's format; null tells it from the content.</summary>
    public string? Format { get; init; }

    /// <summary>Threads to use; the result does not depend on it. Default: one for each processor.</summary>
    [Range(1, 1024)]
    public int Threads { get; init; } = Environment.ProcessorCount;
}
