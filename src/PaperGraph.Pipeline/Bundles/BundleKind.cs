namespace PaperGraph.Pipeline;

/// <summary>Folders that hold a bundle.</summary>
internal sealed class BundleKind : FolderKind
{
    public static readonly BundleKind Instance = new();

    public override string Noun => "bundle";

    public override bool IsOne(string folder)
    {
        string manifest = Path.Combine(folder, BundleFiles.Manifest);
        return File.Exists(manifest) && ManifestJson.IsManifest(manifest, BundleFiles.FormatName);
    }

    public override bool MayHold(string name) => BundleFiles.All.Contains(name, StringComparer.Ordinal);

    /// <summary>A bundle is only read as long as a reader has its files open: nobody needs to be kept out.</summary>
    public override IDisposable? Claim(string folder) => null;

    public override Exception Fault(string message, string folder, Exception? cause = null) =>
        cause is null ? new BundleException(message) : new BundleException(message, cause);
}
