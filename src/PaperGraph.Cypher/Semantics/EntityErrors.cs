namespace PaperGraph.Cypher.Semantics;

/// <summary>What to say when a query asks for what it has deleted.</summary>
internal static class EntityErrors
{
    public static CypherException DeletedNode(long node) => Deleted($"Node with id {node}");

    public static CypherException DeletedRelationship(long relationship) => Deleted($"Relationship with id {relationship}");

    private static CypherException Deleted(string entity) => CypherException.Runtime(
        ErrorKind.EntityNotFound, "DeletedEntityAccess", $"{entity} has been deleted in this transaction: ask for its labels and properties before DELETE.");
}
