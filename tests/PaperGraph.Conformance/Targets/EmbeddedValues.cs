using PaperGraph.Conformance.Values;
using PaperGraph.Model.Values;

namespace PaperGraph.Conformance.Targets;

/// <summary>The engine's values as the TCK's, and back.</summary>
internal static class EmbeddedValues
{
    public static TckValue FromEngine(Value value) => value.Kind switch
    {
        ValueKind.Null => TckNull.Instance,
        ValueKind.Boolean => new TckBoolean(value.AsBoolean()),
        ValueKind.Integer => new TckInteger(value.AsInteger()),
        ValueKind.Float => new TckFloat(value.AsFloat()),
        ValueKind.String => new TckString(value.AsString()),
        ValueKind.List => new TckList([.. value.AsList().Select(FromEngine)]),
        ValueKind.Map => Map(value.AsMap()),
        ValueKind.Node => Node(value.As<NodeData>()!),
        ValueKind.Relationship => Relationship(value.As<RelationshipData>()!),
        ValueKind.Path => Path(value.AsPath()),
        ValueKind.Date => new TckScalar("DATE", value.ToString()),
        ValueKind.LocalTime => new TckScalar("LOCAL TIME", value.ToString()),
        ValueKind.Time => new TckScalar("ZONED TIME", value.ToString()),
        ValueKind.LocalDateTime => new TckScalar("LOCAL DATETIME", value.ToString()),
        ValueKind.DateTime => new TckScalar("ZONED DATETIME", value.ToString()),
        ValueKind.Duration => new TckScalar("DURATION", value.ToString()),
        _ => new TckScalar("POINT", value.ToString()),
    };

    public static TckNode Node(NodeData node) => new(node.Labels, Map(node.Properties));

    public static TckRelationship Relationship(RelationshipData relationship) => new(relationship.Type, Map(relationship.Properties));

    /// <summary>A parameter, or a cell of a procedure's table.</summary>
    public static Value ToEngine(TckValue value) => value switch
    {
        TckNull => Value.Null,
        TckBoolean boolean => Value.Boolean(boolean.Value),
        TckInteger integer => Value.Integer(integer.Value),
        TckFloat real => Value.Float(real.Value),
        TckString text => Value.String(text.Value),
        TckList list => Value.List([.. list.Items.Select(ToEngine)]),
        TckMap map => Value.Of(new MapValue(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToEngine(entry.Value))))),
        _ => throw new NotSupportedException($"{value} cannot be a parameter."),
    };

    private static TckMap Map(MapValue map) => new(map.ToDictionary(entry => entry.Key, entry => FromEngine(entry.Value), StringComparer.Ordinal));

    private static TckPath Path(PathValue path) => new(
        Node(path.Nodes[0].As<NodeData>()!),
        [.. path.Relationships.Select((relationship, i) => new TckStep(
            Relationship(relationship.As<RelationshipData>()!),
            relationship.As<RelationshipData>()!.Start == path.Nodes[i].AsNodeId(),
            Node(path.Nodes[i + 1].As<NodeData>()!)))]);
}
