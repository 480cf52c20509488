namespace PaperGraph.Pipeline;

/// <summary>What a bundle, or the build of a store, says of itself: enough to check it and to build it again, and no clock, so that the same input gives the same bytes.</summary>
public sealed record BundleManifest
{
    /// <summary>Version of the bundle format.</summary>
    public int Version { get; init; } = BundleFiles.FormatVersion;

    /// <summary>Program and version that wrote it.</summary>
    public required string Tool { get; init; }

    /// <summary>Number of nodes by label; an entity counts under both its labels. Ordinal order.</summary>
    public required IReadOnlyDictionary<string, long> Nodes { get; init; }

    /// <summary>Number of relationships by type. Ordinal order.</summary>
    public required IReadOnlyDictionary<string, long> Relationships { get; init; }

    /// <summary>The bundle's other files by name.</summary>
    public required IReadOnlyDictionary<string, BundleFile> Files { get; init; }

    /// <summary>SHA-256 of each model file used, by name.</summary>
    public IReadOnlyDictionary<string, string> Models { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Every setting that the graph depends on.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the input held: records, papers, duplicates, faults.</summary>
    public IReadOnlyDictionary<string, long> Input { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}

/// <summary>A file of a bundle.</summary>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Lines">Number of lines, each one JSON object.</param>
public sealed record BundleFile(string Sha256, long Bytes, long Lines);
