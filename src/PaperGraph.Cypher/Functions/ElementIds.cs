using System.Globalization;

namespace PaperGraph.Cypher.Functions;

/// <summary>Element ids: identities as text, in the form of Neo4j's (4 for nodes, 5 for relationships, the store, the number).</summary>
public static class ElementIds
{
    private const string Nodes = "4:papergraph:";
    private const string Relationships = "5:papergraph:";

    /// <summary>The element id of a node; of one that a procedure made up, whose identity is negative, the bare number.</summary>
    public static string OfNode(long node) => Text(Nodes, node);

    /// <summary>The element id of a relationship; of one that a procedure made up, whose identity is negative, the bare number.</summary>
    public static string OfRelationship(long relationship) => Text(Relationships, relationship);

    /// <summary>The node of an element id; null where the text is none of a node.</summary>
    public static long? NodeOf(string elementId) => Parse(elementId, Nodes);

    /// <summary>The relationship of an element id; null where the text is none of a relationship.</summary>
    public static long? RelationshipOf(string elementId) => Parse(elementId, Relationships);

    private static string Text(string prefix, long id) => (id < 0 ? "" : prefix) + id.ToString(CultureInfo.InvariantCulture);

    private static long? Parse(string elementId, string prefix) =>
        elementId.StartsWith(prefix, StringComparison.Ordinal)
        && long.TryParse(elementId.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;
}
