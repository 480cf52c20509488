using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>Reads a bundle, line by line; every reading checks the file against the manifest's hash and counts.</summary>
public sealed class BundleReader : IGraphSource
{
    private readonly CheckedLines _lines;

    private BundleReader(string path, BundleManifest manifest)
    {
        _lines = new CheckedLines(path, BundleFiles.Manifest, manifest);
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
            return new BundleReader(path, ManifestJson.Read(manifest, BundleFiles.FormatName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{manifest} cannot be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public long NodeCount => Manifest.Files[BundleFiles.Nodes].Lines;

    /// <inheritdoc/>
    public long RelationshipCount => Manifest.Files[BundleFiles.Relationships].Lines;

    /// <inheritdoc/>
    public long CountNodes(string label) => Manifest.Nodes.GetValueOrDefault(label);

    /// <summary>The nodes in the order of the file.</summary>
    /// <exception cref="BundleException">While reading: the file is damaged; the message names file and line.</exception>
    public IEnumerable<GraphNode> Nodes() => _lines.Read(BundleFiles.Nodes, BundleLines.ReadNode);

    /// <summary>How the graph was built, from a bundle that tells it.</summary>
    /// <exception cref="BundleException">A file is damaged.</exception>
    public GraphContent Content() => new()
    {
        Tool = Manifest.Tool,
        Nodes = Nodes(),
        Relationships = Relationships(),
        Merges = _lines.Read(BundleFiles.Merges, BundleLines.ReadMerge),
        Faults = Manifest.Files.ContainsKey(BundleFiles.Faults) ? [.. _lines.Read(BundleFiles.Faults, BundleLines.ReadFault)] : [],
        Models = Manifest.Models,
        Configuration = Manifest.Configuration,
        Input = Manifest.Input,
    };

    /// <summary>The relationships in the order of the file.</summary>
    /// <exception cref="BundleException">While reading: the file is damaged; the message names file and line.</exception>
    public IEnumerable<GraphRelationship> Relationships() => _lines.Read(BundleFiles.Relationships, BundleLines.ReadRelationship);

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
            if (!known.Add(new NodeReference(node.Labels[0], node.Id))) throw _lines.Damaged(BundleFiles.Nodes, $"the {node.Labels[0]} {node.Id} stands twice");
        }

        foreach (GraphRelationship relationship in Relationships())
        {
            cancellationToken.ThrowIfCancellationRequested();
            relationships[relationship.Type] = relationships.GetValueOrDefault(relationship.Type) + 1;
            foreach (NodeReference end in (ReadOnlySpan<NodeReference>)[relationship.Start, relationship.End])
            {
                if (!known.Contains(end)) throw _lines.Damaged(BundleFiles.Relationships, $"a {relationship.Type} leads to the {end.Label} {end.Id}, which is not in {BundleFiles.Nodes}");
            }

            if (!keys.Add(RelationshipKey.Of(relationship)))
            {
                throw _lines.Damaged(BundleFiles.Relationships, $"the {relationship.Type} from {relationship.Start.Id} to {relationship.End.Id} stands twice");
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
            if (expected != actual) throw _lines.Damaged(file, $"{actual} {name} where the manifest says {expected}");
        }
    }

    private static string Missing(string path)
    {
        string old = OutputFolder.OldBeside(path);
        return Directory.Exists(old)
            ? $"{path} does not exist, but the bundle that was there before an interrupted build is in {old}. Build again, or rename it back."
            : $"{path} does not exist. Make a bundle with: papergraph build INPUT --out {path}";
    }
}
