using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>Writes a graph as an embedded store, past its log, and beside it how the graph was built.</summary>
public sealed class StoreWriter : IGraphOutput
{
    private readonly string _path;
    private readonly OutputFolder _folder;
    private readonly Storage.GraphSchema _schema;

    private StoreWriter(string path, OutputFolder folder, Storage.GraphSchema schema)
    {
        _path = path;
        _folder = folder;
        _schema = schema;
    }

    /// <summary>Prepares to write to <paramref name="path"/>: a new folder, an empty one or a store to replace, which nobody can open meanwhile.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="schema">Script of CREATE INDEX and CREATE CONSTRAINT statements for the store.</param>
    /// <exception cref="StoreException">The folder is something else, a store that is open elsewhere, or cannot be written.</exception>
    public static StoreWriter Create(string path, string schema) => new(path, OutputFolder.Create(StoreKind.Instance, path), StoreSchema.Of(schema));

    /// <inheritdoc/>
    /// <exception cref="StoreException">The disk is full or refuses; the old store stands as it was.</exception>
    /// <exception cref="GraphException">The graph breaks a constraint of the schema.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the old store stands as it was.</exception>
    public BundleManifest Write(GraphContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return OutputFolder.Explained(StoreKind.Instance, _path, () =>
        {
            GraphTally tally = new();
            GraphStore.BulkLoad(_folder.Work, tally.Counting(content.Nodes), tally.Counting(content.Relationships), _schema, cancellationToken);
            LineFiles files = new(_folder.Work, LineFiles.Open, cancellationToken);
            files.WriteRecord(content);
            BundleManifest manifest = files.WriteManifest(BuildFiles.Manifest, BuildFiles.FormatName, content, tally);
            _folder.Switch();
            return manifest;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
