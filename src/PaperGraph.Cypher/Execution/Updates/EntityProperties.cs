using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Updates;

/// <summary>A property of a node or relationship by name.</summary>
internal static class EntityProperties
{
    public static Value Get(IGraphReader graph, Value entity, string key)
    {
        int number = graph.PropertyKeys.Find(key);
        if (number < 0) return Value.Null;
        return entity.Kind == ValueKind.Node ? graph.NodeProperty(entity.AsNodeId(), number) : graph.RelationshipProperty(entity.AsRelationshipId(), number);
    }
}
