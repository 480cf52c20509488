using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Semantics;

/// <summary>
/// Labels, types, ends and all properties of nodes and relationships, by name. A value that carries what it holds, such as a node that
/// db.schema.visualization makes up, is asked itself; any other is looked up.
/// </summary>
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

    /// <summary>The labels of a node that exists.</summary>
    /// <exception cref="CypherException">EntityNotFound: it has been deleted.</exception>
    public static IReadOnlyList<string> Labels(IGraphReader graph, Value node)
    {
        if (node.As<NodeData>() is { } data) return data.Labels;
        // The end of a relationship that a procedure made up is known by its identity alone.
        if (node.AsNodeId() < 0) return [];
        string[] labels = LabelsOf(graph, node.AsNodeId());
        return labels.Length > 0 || graph.NodeExists(node.AsNodeId()) ? labels : throw EntityErrors.DeletedNode(node.AsNodeId());
    }

    /// <summary>The type of a relationship, also of one that this transaction has deleted.</summary>
    public static string Type(IGraphReader graph, Value relationship) =>
        relationship.As<RelationshipData>() is { } data ? data.Type : TypeOf(graph, relationship.AsRelationshipId());

    /// <summary>The ends of a relationship, also of one that this transaction has deleted.</summary>
    public static (long Start, long End) Ends(IGraphReader graph, Value relationship)
    {
        if (relationship.As<RelationshipData>() is { } data) return (data.Start, data.End);
        RelationshipRecord record = graph.Relationship(relationship.AsRelationshipId());
        return (record.Start, record.End);
    }

    /// <summary>All properties of a node or relationship that exists.</summary>
    /// <exception cref="CypherException">EntityNotFound: it has been deleted.</exception>
    public static MapValue Properties(IGraphReader graph, Value entity)
    {
        if (CarriedBy(entity) is { } carried) return carried;
        if (entity.Kind == ValueKind.Node)
        {
            long node = entity.AsNodeId();
            return graph.NodeExists(node) ? PropertiesOfNode(graph, node) : throw EntityErrors.DeletedNode(node);
        }

        long relationship = entity.AsRelationshipId();
        return graph.RelationshipExists(relationship) ? PropertiesOfRelationship(graph, relationship) : throw EntityErrors.DeletedRelationship(relationship);
    }

    /// <summary>The properties that a node or relationship carries; null where they must be looked up.</summary>
    public static MapValue? CarriedBy(Value entity) => entity.As<NodeData>()?.Properties ?? entity.As<RelationshipData>()?.Properties;

    private static MapValue Named(IGraphReader graph, IReadOnlyList<KeyValuePair<int, Value>> properties) =>
        properties.Count == 0 ? MapValue.Empty : new MapValue(properties.Select(property => KeyValuePair.Create(graph.PropertyKeys[property.Key], property.Value)));
}
