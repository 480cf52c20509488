using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>Puts what nodes and relationships hold into values that leave the engine, within lists, maps and paths too.</summary>
internal static class Materialiser
{
    /// <summary>The value with all that its nodes and relationships hold. What has been deleted has neither labels nor properties, but keeps its type and ends.</summary>
    public static Value Materialise(Value value, IGraphReader graph) => value.Kind switch
    {
        ValueKind.Node => Node(value, graph),
        ValueKind.Relationship => Relationship(value, graph),
        ValueKind.Path => Path(value, graph),
        ValueKind.List => List(value, graph),
        ValueKind.Map => Map(value, graph),
        _ => value,
    };

    private static Value Node(Value value, IGraphReader graph)
    {
        if (value.As<NodeData>() is not null) return value;
        long node = value.AsNodeId();
        return Value.Of(graph.NodeExists(node)
            ? new NodeData(node, EntityReading.LabelsOf(graph, node), EntityReading.PropertiesOfNode(graph, node))
            : new NodeData(node, [], MapValue.Empty));
    }

    private static Value Relationship(Value value, IGraphReader graph)
    {
        if (value.As<RelationshipData>() is not null) return value;
        long id = value.AsRelationshipId();
        RelationshipRecord record = graph.Relationship(id);
        MapValue properties = graph.RelationshipExists(id) ? EntityReading.PropertiesOfRelationship(graph, id) : MapValue.Empty;
        return Value.Of(new RelationshipData(id, graph.RelationshipTypes[record.Type], record.Start, record.End, properties));
    }

    private static Value Path(Value value, IGraphReader graph)
    {
        PathValue path = value.AsPath();
        return Value.Of(new PathValue(
            [.. path.Nodes.Select(node => Node(node, graph))], [.. path.Relationships.Select(relationship => Relationship(relationship, graph))]));
    }

    private static Value List(Value value, IGraphReader graph)
    {
        ListValue list = value.AsList();
        NestingGuard.Check();
        if (!list.Any(HoldsEntities)) return value;
        var items = new Value[list.Count];
        for (int i = 0; i < items.Length; i++) items[i] = Materialise(list[i], graph);
        return Value.List(items);
    }

    private static Value Map(Value value, IGraphReader graph)
    {
        MapValue map = value.AsMap();
        NestingGuard.Check();
        return map.Values.Any(HoldsEntities)
            ? Value.Of(new MapValue(map.Select(entry => KeyValuePair.Create(entry.Key, Materialise(entry.Value, graph)))))
            : value;
    }

    // Lists and maps inside are looked through when their turn comes.
    private static bool HoldsEntities(Value value) => value.Kind is ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.List or ValueKind.Map;
}
