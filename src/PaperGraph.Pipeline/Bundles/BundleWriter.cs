namespace PaperGraph.Pipeline;

/// <summary>Writes a bundle.</summary>
public sealed class BundleWriter : IGraphOutput
{
    private readonly string _path;
    private readonly OutputFolder _folder;
    private readonly Func<string, Stream> _open;

    private BundleWriter(string path, OutputFolder folder, Func<string, Stream> open)
    {
        _path = path;
        _folder = folder;
        _open = open;
    }

    /// <summary>Prepares to write to <paramref name="path"/>: a new folder, an empty one or a bundle to replace.</summary>
    /// <exception cref="BundleException">The folder is something else, or cannot be written.</exception>
    public static BundleWriter Create(string path) => Create(path, LineFiles.Open);

    internal static BundleWriter Create(string path, Func<string, Stream> open) => new(path, OutputFolder.Create(BundleKind.Instance, path), open);

    /// <inheritdoc/>
    /// <exception cref="BundleException">The disk is full or refuses; the old bundle stands as it was.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the old bundle stands as it was.</exception>
    public BundleManifest Write(GraphContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return OutputFolder.Explained(BundleKind.Instance, _path, () =>
        {
            GraphTally tally = new();
            LineFiles files = new(_folder.Work, _open, cancellationToken);
            files.Write(BundleFiles.Nodes, tally.Counting(content.Nodes), BundleLines.Write);
            files.Write(BundleFiles.Relationships, tally.Counting(content.Relationships), BundleLines.Write);
            files.WriteRecord(content);
            BundleManifest manifest = files.WriteManifest(BundleFiles.Manifest, BundleFiles.FormatName, content, tally);
            _folder.Switch();
            return manifest;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
