using PaperGraph.Cypher;
using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>A schema script as a store has it: whatever the script makes in an empty one.</summary>
internal static class StoreSchema
{
    public static Storage.GraphSchema Of(string script)
    {
        using GraphStore empty = GraphStore.InMemory();
        CypherEngine engine = new(empty);
        foreach (string statement in CypherScript.Statements(script)) engine.Run(statement).Dispose();
        using IGraphTransaction graph = empty.BeginRead();
        return new Storage.GraphSchema([.. graph.Indexes.Where(index => index.OwningConstraint is null && index.Kind != IndexKind.Lookup)], graph.Constraints);
    }
}
