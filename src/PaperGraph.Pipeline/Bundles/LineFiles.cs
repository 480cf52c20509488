using System.Text.Json;

namespace PaperGraph.Pipeline;

/// <summary>Writes files of JSON lines into a folder and keeps what the manifest says of them.</summary>
/// <param name="folder">The folder.</param>
/// <param name="open">Opens a file to write.</param>
/// <param name="cancellationToken">Asked for every line.</param>
internal sealed class LineFiles(string folder, Func<string, Stream> open, CancellationToken cancellationToken)
{
    private readonly SortedDictionary<string, BundleFile> _files = new(StringComparer.Ordinal);

    /// <summary>The files written, by name.</summary>
    public IReadOnlyDictionary<string, BundleFile> Written => _files;

    /// <summary>Opens a file of the build for writing, made new.</summary>
    public static Stream Open(string file) => OutputStream.Open(file, FileMode.CreateNew, FileShare.None);

    /// <summary>Writes a file, one item a line.</summary>
    public void Write<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using HashedLineWriter lines = new(open(Path.Combine(folder, name)));
        foreach (T item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.WriteLine(json => write(json, item));
        }

        _files[name] = lines.Finish();
    }

    /// <summary>Writes what tells how the graph was built: the merges, and the faults where there are any.</summary>
    public void WriteRecord(GraphContent content)
    {
        Write(BundleFiles.Merges, content.Merges, BundleLines.Write);
        if (content.Faults.Count > 0) Write(BundleFiles.Faults, content.Faults, BundleLines.Write);
    }

    /// <summary>Writes the manifest, the last of the files.</summary>
    public BundleManifest WriteManifest(string name, string format, GraphContent content, GraphTally tally)
    {
        BundleManifest manifest = new()
        {
            Tool = content.Tool,
            Nodes = tally.Nodes,
            Relationships = tally.Relationships,
            Files = _files,
            Models = content.Models,
            Configuration = content.Configuration,
            Input = content.Input,
        };
        using Stream stream = open(Path.Combine(folder, name));
        ManifestJson.Write(stream, manifest, format);
        cancellationToken.ThrowIfCancellationRequested();
        return manifest;
    }
}
