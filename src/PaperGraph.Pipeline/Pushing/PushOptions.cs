using System.ComponentModel.DataAnnotations;

namespace PaperGraph.Pipeline;

/// <summary>How a bundle is pushed.</summary>
public sealed record PushOptions
{
    /// <summary>Database to push into; null is the server's default.</summary>
    public string? Database { get; init; }

    /// <summary>Whether papers that are not in the bundle are removed, with what only they support.</summary>
    public bool Prune { get; init; }

    /// <summary>Most nodes or relationships in one transaction. Default 10,000: Neo4j advises 5,000 to 20,000.</summary>
    [Range(1, 100_000)]
    public int BatchSize { get; init; } = 10_000;

    /// <summary>Most characters of properties in one transaction, so that long abstracts do not make it large. Default 8 Mi.</summary>
    [Range(1, int.MaxValue)]
    public int BatchCharacters { get; init; } = 8 << 20;
}
