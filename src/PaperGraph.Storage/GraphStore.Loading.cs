using System.Globalization;
using PaperGraph.Model;
using PaperGraph.Storage.Durability;
using PaperGraph.Storage.Loading;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage;

/// <content>Loading of whole graphs.</content>
public sealed partial class GraphStore
{
    /// <summary>
    /// Makes a folder's store hold a graph and nothing else. Goes past the log into a snapshot; until that is whole and named by the manifest the
    /// folder holds what it held before. The same graph gives the same files.
    /// </summary>
    /// <param name="folder">The folder; made where missing. A store in it is replaced.</param>
    /// <param name="nodes">Nodes; each one's first label and id are told apart from all others'.</param>
    /// <param name="relationships">Relationships between them.</param>
    /// <param name="schema">Indexes and constraints; none where null.</param>
    /// <param name="cancellation">Stops the load; the folder stays as it was.</param>
    /// <exception cref="ConstraintException">The graph breaks a constraint.</exception>
    /// <exception cref="GraphException">A node comes twice, an end is missing, or a value cannot be a property.</exception>
    /// <exception cref="StoreException">The store is open elsewhere, or its files cannot be written.</exception>
    public static BulkLoadResult BulkLoad(
        string folder,
        IEnumerable<GraphNode> nodes,
        IEnumerable<GraphRelationship> relationships,
        GraphSchema? schema = null,
        CancellationToken cancellation = default) => StoreFiles.Guarded(folder, () =>
    {
        StoreFiles.RequireLittleEndian();
        Directory.CreateDirectory(folder);
        using StoreLock storeLock = StoreLock.Take(folder);
        StoreFiles.BeginIfFresh(folder);
        GraphState state = GraphBuilder.Build(nodes, relationships, schema ?? GraphSchema.None, cancellation);
        int number = StoreFiles.NumberBehindAll(folder);
        ulong hash = StoreFiles.WriteSnapshot(folder, number, state);
        using (CommitLog.Create(StoreFiles.LogPath(folder, number), path => new DurableFile(path), synced: true, state.Version))
        {
            FolderSync.Flush(folder);
        }

        var manifest = new Manifest(hash.ToString("x16", CultureInfo.InvariantCulture), number, number);
        manifest.Write(folder);
        StoreFiles.DeleteOthers(folder, manifest, number);
        return new BulkLoadResult(state.NodeCount, state.RelationshipCount);
    });

    /// <summary>A store in memory that holds a graph.</summary>
    /// <param name="nodes">Nodes; each one's first label and id are told apart from all others'.</param>
    /// <param name="relationships">Relationships between them.</param>
    /// <param name="schema">Indexes and constraints; none where null.</param>
    /// <param name="cancellation">Stops the load.</param>
    /// <exception cref="ConstraintException">The graph breaks a constraint.</exception>
    /// <exception cref="GraphException">A node comes twice, an end is missing, or a value cannot be a property.</exception>
    public static GraphStore InMemory(
        IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships, GraphSchema? schema = null, CancellationToken cancellation = default) =>
        new("memory", GraphBuilder.Build(nodes, relationships, schema ?? GraphSchema.None, cancellation), null);
}
