using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Semantics;

/// <summary>source.key and source[key] for all that has keys: maps, nodes, relationships, temporal values, durations and points.</summary>
internal static class PropertyAccess
{
    /// <summary>source.key.</summary>
    public static Value Get(IGraphReader graph, Value source, string key) => source.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Map => source.AsMap().GetOrNull(key),
        ValueKind.Node or ValueKind.Relationship when EntityReading.CarriedBy(source) is { } carried => carried.GetOrNull(key),
        ValueKind.Node => OfNode(graph, source.AsNodeId(), graph.PropertyKeys.Find(key)),
        ValueKind.Relationship => OfRelationship(graph, source.AsRelationshipId(), graph.PropertyKeys.Find(key)),
        ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.String or ValueKind.List or ValueKind.Path => throw SemanticErrors.Type(
            $"{SemanticErrors.Describe(source)} has no property '{key}': only nodes, relationships, maps, temporal values, durations and points have."),
        _ => TemporalAccess.Get(source, key),
    };

    /// <summary>source[index].</summary>
    public static Value Index(IGraphReader graph, Value source, Value index)
    {
        switch (source.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.List:
                return ListAccess.Item(source.AsList(), index);
            case ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.String or ValueKind.Path:
                throw SemanticErrors.Type($"{SemanticErrors.Describe(source)} is neither a list, whose items have indexes, nor a map, a node or a relationship, whose values have keys.");
        }

        if (index.IsNull) return Value.Null;
        return index.Kind == ValueKind.String
            ? Get(graph, source, index.AsString())
            : throw CypherException.Runtime(
                ErrorKind.TypeError, "MapElementAccessByNonString", $"A value of {SemanticErrors.Describe(source)} is asked for by a string, not by {SemanticErrors.Describe(index)}.");
    }

    /// <summary>A property of a node by the key's number.</summary>
    /// <exception cref="CypherException">EntityNotFound: the node has been deleted.</exception>
    public static Value OfNode(IGraphReader graph, long node, int key)
    {
        Value value = key < 0 ? Value.Null : graph.NodeProperty(node, key);
        if (value.IsNull && !graph.NodeExists(node)) throw EntityErrors.DeletedNode(node);
        return value;
    }

    /// <summary>A property of a relationship by the key's number.</summary>
    /// <exception cref="CypherException">EntityNotFound: the relationship has been deleted.</exception>
    public static Value OfRelationship(IGraphReader graph, long relationship, int key)
    {
        Value value = key < 0 ? Value.Null : graph.RelationshipProperty(relationship, key);
        if (value.IsNull && !graph.RelationshipExists(relationship)) throw EntityErrors.DeletedRelationship(relationship);
        return value;
    }
}
