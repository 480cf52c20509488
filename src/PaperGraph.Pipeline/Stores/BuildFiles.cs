namespace PaperGraph.Pipeline;

/// <summary>Files beside a store's own that tell how its graph was built; docs/storage.md describes them.</summary>
internal static class BuildFiles
{
    public const string FormatName = "papergraph-build";

    /// <summary>The manifest of the build.</summary>
    public const string Manifest = "build.json";

    public static readonly string[] All = [Manifest, BundleFiles.Merges, BundleFiles.Faults];
}
