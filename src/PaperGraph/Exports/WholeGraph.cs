using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine.Exports;

/// <summary>Everything that a store holds, one after the other, always in the same order.</summary>
/// <param name="store">The store.</param>
/// <param name="cancellation">Asked while reading.</param>
internal sealed class WholeGraph(GraphStore store, CancellationToken cancellation)
{
    private readonly CypherEngine _engine = new(store);

    /// <summary>The nodes, by identity.</summary>
    public IEnumerable<NodeData> Nodes() => Rows("MATCH (n) RETURN n").Select(row => row[0].As<NodeData>()!);

    /// <summary>The relationships: type by type, by the identity of their start.</summary>
    public IEnumerable<RelationshipData> Relationships() =>
        Types().SelectMany(type => Rows($"MATCH ()-[r:{CypherLiteral.Name(type)}]->() RETURN r")).Select(row => row[0].As<RelationshipData>()!);

    /// <summary>Statements that make the store's constraints and indexes.</summary>
    public IEnumerable<string> Schema() =>
        Rows("SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement ORDER BY name")
            .Concat(Rows("SHOW INDEXES YIELD name, type, owningConstraint, createStatement WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN createStatement ORDER BY name"))
            .Select(row => row[0].AsString());

    private List<string> Types()
    {
        using IGraphTransaction graph = store.BeginRead();
        return [.. Enumerable.Range(0, graph.RelationshipTypes.Count).Where(type => graph.CountRelationships(type) > 0).Select(type => graph.RelationshipTypes[type])];
    }

    private IEnumerable<IReadOnlyList<Value>> Rows(string cypher)
    {
        using CypherResult result = _engine.Run(cypher, readOnly: true, cancellation: cancellation);
        foreach (IReadOnlyList<Value> row in result.Rows()) yield return row;
    }
}
