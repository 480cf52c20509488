using System.Text.Json;
using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>
/// Writes a bundle. <see cref="Create(string)"/> comes before the work that makes the graph, so that a folder that cannot be written is known
/// at once; without <see cref="Write"/> nothing is left behind.
/// </summary>
public sealed class BundleWriter : IDisposable
{
    private readonly string _path;
    private readonly BundleFolder _folder;
    private readonly Func<string, Stream> _open;

    private BundleWriter(string path, BundleFolder folder, Func<string, Stream> open)
    {
        _path = path;
        _folder = folder;
        _open = open;
    }

    /// <summary>Prepares to write to <paramref name="path"/>: a new folder, an empty one or a bundle to replace.</summary>
    /// <exception cref="BundleException">The folder is something else, or cannot be written.</exception>
    public static BundleWriter Create(string path) => Create(path, file => OutputStream.Open(file, FileMode.CreateNew, FileShare.None));

    internal static BundleWriter Create(string path, Func<string, Stream> open) =>
        Explained(path, () => new BundleWriter(path, BundleFolder.Create(path), open));

    /// <summary>Writes everything and puts the bundle in its place.</summary>
    /// <exception cref="BundleException">The disk is full or refuses; the old bundle stands as it was.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the old bundle stands as it was.</exception>
    public BundleManifest Write(BundleContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Explained(_path, () =>
        {
            BundleManifest manifest = WriteFiles(content, cancellationToken);
            using (Stream stream = _open(Path.Combine(_folder.Work, BundleFiles.Manifest))) ManifestJson.Write(stream, manifest);
            cancellationToken.ThrowIfCancellationRequested();
            _folder.Switch();
            return manifest;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private BundleManifest WriteFiles(BundleContent content, CancellationToken cancellationToken)
    {
        SortedDictionary<string, long> nodes = new(StringComparer.Ordinal);
        SortedDictionary<string, long> relationships = new(StringComparer.Ordinal);
        SortedDictionary<string, BundleFile> files = new(StringComparer.Ordinal);
        files[BundleFiles.Nodes] = WriteLines(BundleFiles.Nodes, content.Nodes, (json, node) =>
        {
            foreach (string label in node.Labels) nodes[label] = nodes.GetValueOrDefault(label) + 1;
            BundleLines.Write(json, node);
        }, cancellationToken);
        files[BundleFiles.Relationships] = WriteLines(BundleFiles.Relationships, content.Relationships, (json, relationship) =>
        {
            relationships[relationship.Type] = relationships.GetValueOrDefault(relationship.Type) + 1;
            BundleLines.Write(json, relationship);
        }, cancellationToken);
        IEnumerable<(Entity Entity, Merge Merge)> merges = content.Merged.SelectMany(entity => entity.Merges.Select(merge => (entity, merge)));
        files[BundleFiles.Merges] = WriteLines(BundleFiles.Merges, merges, (json, item) => BundleLines.Write(json, item.Entity, item.Merge), cancellationToken);
        if (content.Faults.Count > 0)
        {
            files[BundleFiles.Faults] = WriteLines(BundleFiles.Faults, content.Faults, BundleLines.Write, cancellationToken);
        }

        return new BundleManifest
        {
            Tool = content.Tool,
            Nodes = nodes,
            Relationships = relationships,
            Files = files,
            Models = content.Models,
            Configuration = content.Configuration,
            Input = content.Input,
        };
    }

    private BundleFile WriteLines<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        using HashedLineWriter lines = new(_open(Path.Combine(_folder.Work, name)));
        foreach (T item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.WriteLine(json => write(json, item));
        }

        return lines.Finish();
    }

    private static T Explained<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new BundleException($"No permission to write the bundle {path}: {exception.Message} Name a folder you may write to.", exception);
        }
        catch (IOException exception)
        {
            throw new BundleException($"The bundle {path} could not be written: {OutputException.Reason(exception)}. " +
                "Nothing was changed; make room on the disk or name another folder, then build again.", exception);
        }
    }
}
