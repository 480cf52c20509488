using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Labels, types and all properties of nodes and relationships, by name.</summary>
internal static class EntityReading
{
    /// <summary>All properties of a node.</summary>
    public static MapValue PropertiesOfNode(IGraphReader graph, long node) => Named(graph, graph.NodeProperties(node));

    /// <summary>All properties of a relationship.</summary>
    public static MapValue PropertiesOfRelationship(IGraphReader graph, long relationship) => Named(graph, graph.RelationshipProperties(relationship));

    /// <summary>The labels of a node; none for one that does not exist.</summary>
    public static string[] LabelsOf(IGraphReader graph, long node)
    {
        ReadOnlySpan<int> labels = graph.LabelsOf(node);
        string[] names = new string[labels.Length];
        for (int i = 0; i < names.Length; i++) names[i] = graph.Labels[labels[i]];
        return names;
    }

    /// <summary>The type of a relationship, also of one that this transaction has deleted.</summary>
    public static string TypeOf(IGraphReader graph, long relationship) => graph.RelationshipTypes[graph.Relationship(relationship).Type];

    /// <summary>All properties of a node or relationship that exists.</summary>
    /// <exception cref="CypherException">EntityNotFound: it has been deleted.</exception>
    public static MapValue Properties(IGraphReader graph, Value entity)
    {
        if (entity.Kind == ValueKind.Node)
        {
            long node = entity.AsNodeId();
            return graph.NodeExists(node) ? PropertiesOfNode(graph, node) : throw EntityErrors.DeletedNode(node);
        }

        long relationship = entity.AsRelationshipId();
        return graph.RelationshipExists(relationship) ? PropertiesOfRelationship(graph, relationship) : throw EntityErrors.DeletedRelationship(relationship);
    }

    private static MapValue Named(IGraphReader graph, IReadOnlyList<KeyValuePair<int, Value>> properties) =>
        properties.Count == 0 ? MapValue.Empty : new MapValue(properties.Select(property => KeyValuePair.Create(graph.PropertyKeys[property.Key], property.Value)));
}
