using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Updates;

/// <summary>Changes the graph for the updating steps and counts what was changed.</summary>
internal static class GraphUpdates
{
    public static IGraphWriter WriterOf(QueryState state) => state.Writer ?? throw CypherException.Runtime(
        ErrorKind.AccessMode, "WriteInReadTransaction", "The query writes, but it runs in a read-only transaction. Run it in a write transaction.");

    public static long CreateNode(QueryState state, IReadOnlyList<string> labels)
    {
        IGraphWriter writer = WriterOf(state);
        int[] numbers = [.. labels.Select(writer.Label).Distinct().Order()];
        state.Counts.NodesCreated++;
        state.Counts.LabelsAdded += numbers.Length;
        return writer.CreateNode(numbers);
    }

    public static long CreateRelationship(QueryState state, string type, Value start, Value end)
    {
        if (start.Kind != ValueKind.Node || end.Kind != ValueKind.Node)
        {
            throw CypherException.Runtime(
                ErrorKind.EntityNotFound, "MissingNode", "A relationship cannot be created: the node at one of its ends is null. Match it first, or filter such rows out.");
        }

        IGraphWriter writer = WriterOf(state);
        state.Counts.RelationshipsCreated++;
        return writer.CreateRelationship(writer.RelationshipType(type), start.AsNodeId(), end.AsNodeId());
    }

    /// <summary>Sets the properties of something just made; nulls are left out.</summary>
    public static void SetNew(QueryState state, Value entity, Value properties)
    {
        foreach ((string key, Value value) in MapOf(state, properties))
        {
            if (!value.IsNull) SetProperty(state, entity, key, value);
        }
    }

    /// <summary>Sets or, with null, removes a property of a node or relationship; of null nothing.</summary>
    public static void SetProperty(QueryState state, Value entity, string key, Value value)
    {
        if (entity.IsNull) return;
        IGraphWriter writer = WriterOf(state);
        if (!value.IsNull) PropertyValues.Check(value);
        if (entity.Kind == ValueKind.Node)
        {
            long node = Existing(entity.AsNodeId(), writer.NodeExists, "node");
            int number = value.IsNull ? writer.PropertyKeys.Find(key) : writer.PropertyKey(key);
            if (number < 0 || (value.IsNull && writer.NodeProperty(node, number).IsNull)) return;
            writer.SetNodeProperty(node, number, value);
        }
        else if (entity.Kind == ValueKind.Relationship)
        {
            long relationship = Existing(entity.AsRelationshipId(), writer.RelationshipExists, "relationship");
            int number = value.IsNull ? writer.PropertyKeys.Find(key) : writer.PropertyKey(key);
            if (number < 0 || (value.IsNull && writer.RelationshipProperty(relationship, number).IsNull)) return;
            writer.SetRelationshipProperty(relationship, number, value);
        }
        else
        {
            throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"Properties are set on nodes and relationships, not on {entity}.");
        }

        state.Counts.PropertiesSet++;
    }

    /// <summary>Sets all properties from a map, node or relationship; others stay or go.</summary>
    public static void SetProperties(QueryState state, Value entity, Value source, bool add)
    {
        if (entity.IsNull) return;
        MapValue map = MapOf(state, source);
        if (!add)
        {
            foreach (string key in Held(state, entity).Keys.Where(key => map.GetOrNull(key).IsNull)) SetProperty(state, entity, key, Value.Null);
        }

        foreach ((string key, Value value) in map) SetProperty(state, entity, key, value);
    }

    public static void AddLabels(QueryState state, Value node, IReadOnlyList<string> labels)
    {
        if (!IsNode(node)) return;
        IGraphWriter writer = WriterOf(state);
        long id = Existing(node.AsNodeId(), writer.NodeExists, "node");
        foreach (string label in labels)
        {
            if (writer.AddLabel(id, writer.Label(label))) state.Counts.LabelsAdded++;
        }
    }

    public static void RemoveLabels(QueryState state, Value node, IReadOnlyList<string> labels)
    {
        if (!IsNode(node)) return;
        IGraphWriter writer = WriterOf(state);
        long id = Existing(node.AsNodeId(), writer.NodeExists, "node");
        foreach (string label in labels)
        {
            int number = writer.Labels.Find(label);
            if (number >= 0 && writer.RemoveLabel(id, number)) state.Counts.LabelsRemoved++;
        }
    }

    /// <summary>The map of a map, or the properties of a node or relationship; null has none.</summary>
    public static MapValue MapOf(QueryState state, Value source) => source.Kind switch
    {
        ValueKind.Null => MapValue.Empty,
        ValueKind.Map => source.AsMap(),
        ValueKind.Node or ValueKind.Relationship => Held(state, source),
        _ => throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"Properties come from a map, a node or a relationship, not from {source}."),
    };

    private static MapValue Held(QueryState state, Value entity) => entity.Kind == ValueKind.Node
        ? EntityReading.PropertiesOfNode(state.Graph, entity.AsNodeId())
        : EntityReading.PropertiesOfRelationship(state.Graph, entity.AsRelationshipId());

    private static bool IsNode(Value value) => value.IsNull ? false : value.Kind == ValueKind.Node
        ? true
        : throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"Labels are set on nodes, not on {value}.");

    private static long Existing(long id, Func<long, bool> exists, string what) => exists(id)
        ? id
        : throw CypherException.Runtime(ErrorKind.EntityNotFound, "DeletedEntityAccess", $"The {what} {id} has been deleted in this transaction and cannot be changed.");
}
