using PaperGraph.Model;

namespace PaperGraph.Storage.Tests;

internal static class Stores
{
    /// <summary>Begins a write transaction that waits no longer than the test runs.</summary>
    public static IGraphWriter Write(this GraphStore store) => store.BeginWrite(TestContext.Current.CancellationToken);

    /// <summary>Loads a graph into a folder.</summary>
    public static BulkLoadResult Load(string folder, IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships, GraphSchema? schema = null) =>
        GraphStore.BulkLoad(folder, nodes, relationships, schema, TestContext.Current.CancellationToken);

    /// <summary>Loads a graph into memory.</summary>
    public static GraphStore Load(IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships, GraphSchema schema) =>
        GraphStore.InMemory(nodes, relationships, schema, TestContext.Current.CancellationToken);
}
