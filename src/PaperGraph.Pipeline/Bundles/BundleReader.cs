using System.Security.Cryptography;
using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>Reads a bundle, line by line; every reading checks the file against the manifest's hash and counts.</summary>
public sealed class BundleReader
{
    private const int MaxLineBytes = 256 << 20;

    private readonly string _path;

    private BundleReader(string path, BundleManifest manifest)
    {
        _path = path;
        Manifest = manifest;
    }

    /// <summary>What the bundle says of itself.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>Opens a bundle folder.</summary>
    /// <exception cref="BundleException">It is not there, not a bundle, or of another version.</exception>
    public static BundleReader Open(string path)
    {
        string manifest = Path.Combine(path, BundleFiles.Manifest);
        if (!Directory.Exists(path)) throw new BundleException(Missing(path));
        if (!File.Exists(manifest)) throw new BundleException($"{path} is not a PaperGraph bundle: it has no {BundleFiles.Manifest}. Make one with: papergraph build INPUT --out {path}");
        try
        {
            return new BundleReader(path, ManifestJson.Read(manifest));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{manifest} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The nodes in the order of the file.</summary>
    /// <exception cref="BundleException">While reading: the file is damaged; the message names file and line.</exception>
    public IEnumerable<GraphNode> Nodes() => Lines(BundleFiles.Nodes, BundleLines.ReadNode);

    /// <summary>The relationships in the order of the file.</summary>
    /// <exception cref="BundleException">While reading: the file is damaged; the message names file and line.</exception>
    public IEnumerable<GraphRelationship> Relationships() => Lines(BundleFiles.Relationships, BundleLines.ReadRelationship);

    /// <summary>
    /// Reads everything once and checks hashes, counts by label and type, that no node or relationship stands twice and that every
    /// relationship's ends are nodes of the bundle. Memory: the ids, about 100 bytes a node and 24 a relationship.
    /// </summary>
    /// <exception cref="BundleException">The bundle is damaged.</exception>
    public void Verify(CancellationToken cancellationToken = default)
    {
        Dictionary<string, long> nodes = new(StringComparer.Ordinal);
        Dictionary<string, long> relationships = new(StringComparer.Ordinal);
        HashSet<NodeReference> known = [];
        HashSet<UInt128> keys = [];
        foreach (GraphNode node in Nodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (string label in node.Labels) nodes[label] = nodes.GetValueOrDefault(label) + 1;
            if (!known.Add(new NodeReference(node.Labels[0], node.Id))) throw Damaged(BundleFiles.Nodes, $"the {node.Labels[0]} {node.Id} stands twice");
        }

        foreach (GraphRelationship relationship in Relationships())
        {
            cancellationToken.ThrowIfCancellationRequested();
            relationships[relationship.Type] = relationships.GetValueOrDefault(relationship.Type) + 1;
            foreach (NodeReference end in (ReadOnlySpan<NodeReference>)[relationship.Start, relationship.End])
            {
                if (!known.Contains(end)) throw Damaged(BundleFiles.Relationships, $"a {relationship.Type} leads to the {end.Label} {end.Id}, which is not in {BundleFiles.Nodes}");
            }

            if (!keys.Add(RelationshipKey.Of(relationship)))
            {
                throw Damaged(BundleFiles.Relationships, $"the {relationship.Type} from {relationship.Start.Id} to {relationship.End.Id} stands twice");
            }
        }

        CheckCounts(BundleFiles.Nodes, Manifest.Nodes, nodes);
        CheckCounts(BundleFiles.Relationships, Manifest.Relationships, relationships);
    }

    private void CheckCounts(string file, IReadOnlyDictionary<string, long> told, Dictionary<string, long> found)
    {
        foreach (string name in told.Keys.Union(found.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            long expected = told.GetValueOrDefault(name);
            long actual = found.GetValueOrDefault(name);
            if (expected != actual) throw Damaged(file, $"{actual} {name} where the manifest says {expected}");
        }
    }

    private IEnumerable<T> Lines<T>(string name, Func<ReadOnlyMemory<byte>, T> read)
    {
        string path = Path.Combine(_path, name);
        if (!Manifest.Files.TryGetValue(name, out BundleFile? told)) throw new BundleException($"{Path.Combine(_path, BundleFiles.Manifest)} names no {name}. Build the bundle again.");
        using FileStream stream = OpenFile(path);
        if (stream.Length != told.Bytes) throw Damaged(name, $"{stream.Length} bytes where the manifest says {told.Bytes}");
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long lines = 0;
        foreach (ReadOnlyMemory<byte> line in SplitLines(stream, hash, name))
        {
            lines++;
            yield return Parsed(line, read, path, lines);
        }

        if (lines != told.Lines) throw Damaged(name, $"{lines} lines where the manifest says {told.Lines}");
        string sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (!string.Equals(sha256, told.Sha256, StringComparison.Ordinal)) throw Damaged(name, "its SHA-256 is not the manifest's, so it was changed after it was written");
    }

    private IEnumerable<ReadOnlyMemory<byte>> SplitLines(Stream stream, IncrementalHash hash, string name)
    {
        byte[] buffer = new byte[1 << 16];
        int start = 0, end = 0;
        while (true)
        {
            int newLine = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newLine >= 0)
            {
                yield return buffer.AsMemory(start, newLine);
                start += newLine + 1;
                continue;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
            {
                if (end >= MaxLineBytes) throw Damaged(name, $"a line longer than {MaxLineBytes} bytes");
                Array.Resize(ref buffer, end * 2);
            }

            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            hash.AppendData(buffer, end, read);
            end += read;
        }

        if (end > 0) throw Damaged(name, "the last line has no end");
    }

    private static T Parsed<T>(ReadOnlyMemory<byte> line, Func<ReadOnlyMemory<byte>, T> read, string path, long number)
    {
        try
        {
            return read(line);
        }
        catch (FormatException exception)
        {
            throw new BundleException($"{path}:{number}: {exception.Message}. Build the bundle again.", exception);
        }
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    private BundleException Damaged(string name, string what) => new($"{Path.Combine(_path, name)}: {what}. Build the bundle again.");

    private static string Missing(string path)
    {
        string old = BundleFolder.OldBeside(path);
        return Directory.Exists(old)
            ? $"{path} does not exist, but the bundle that was there before an interrupted build is in {old}. Build again, or rename it back."
            : $"{path} does not exist. Make a bundle with: papergraph build INPUT --out {path}";
    }
}
