using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.PackStream;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Server.Values;

/// <summary>Writes values of the engine as the version of Bolt wants them.</summary>
/// <param name="writer">Where to.</param>
/// <param name="elementIds">Bolt 5: nodes and relationships carry element ids as text.</param>
/// <param name="utc">Bolt 5, or 4.4 with the utc patch: date-times carry UTC seconds; else local ones.</param>
internal sealed class ValueWriter(PackStreamWriter writer, bool elementIds, bool utc)
{
    /// <summary>Writes a value; entities carry all they hold.</summary>
    public void Write(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: writer.WriteValue(null); break;
            case ValueKind.Boolean: writer.WriteValue(value.AsBoolean()); break;
            case ValueKind.Integer: writer.WriteInteger(value.AsInteger()); break;
            case ValueKind.Float: writer.WriteFloat(value.AsFloat()); break;
            case ValueKind.String: writer.WriteString(value.AsString()); break;
            case ValueKind.List: System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack(); WriteList(value.AsList()); break;
            case ValueKind.Map: System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack(); WriteMap(value.AsMap()); break;
            case ValueKind.Node: WriteNode(value.As<NodeData>() ?? new NodeData(value.AsNodeId(), [], MapValue.Empty)); break;
            case ValueKind.Relationship: WriteRelationship(value.As<RelationshipData>() ?? throw Bare(value)); break;
            case ValueKind.Path: WritePath(value.AsPath()); break;
            default: WriteStructure(value); break;
        }
    }

    private void WriteList(ListValue list)
    {
        if (list.IsBytes)
        {
            writer.WriteBytes(list.ToBytes());
            return;
        }

        writer.WriteListHeader(list.Count);
        foreach (Value item in list.Span) Write(item);
    }

    private void WriteMap(MapValue map)
    {
        writer.WriteMapHeader(map.Count);
        foreach ((string name, Value value) in map)
        {
            writer.WriteString(name);
            Write(value);
        }
    }

    private void WriteNode(NodeData node)
    {
        writer.WriteStructureHeader(StructureTag.Node, elementIds ? 4 : 3);
        writer.WriteInteger(node.Id);
        writer.WriteListHeader(node.Labels.Count);
        foreach (string label in node.Labels) writer.WriteString(label);
        WriteMap(node.Properties);
        if (elementIds) writer.WriteString(ElementIds.OfNode(node.Id));
    }

    private void WriteRelationship(RelationshipData relationship)
    {
        writer.WriteStructureHeader(StructureTag.Relationship, elementIds ? 8 : 5);
        writer.WriteInteger(relationship.Id);
        writer.WriteInteger(relationship.Start);
        writer.WriteInteger(relationship.End);
        writer.WriteString(relationship.Type);
        WriteMap(relationship.Properties);
        if (!elementIds) return;
        writer.WriteString(ElementIds.OfRelationship(relationship.Id));
        writer.WriteString(ElementIds.OfNode(relationship.Start));
        writer.WriteString(ElementIds.OfNode(relationship.End));
    }

    private void WriteUnbound(RelationshipData relationship)
    {
        writer.WriteStructureHeader(StructureTag.UnboundRelationship, elementIds ? 4 : 3);
        writer.WriteInteger(relationship.Id);
        writer.WriteString(relationship.Type);
        WriteMap(relationship.Properties);
        if (elementIds) writer.WriteString(ElementIds.OfRelationship(relationship.Id));
    }

    // Each node and relationship once, then how they follow each other: relationships count from 1 and are negative against their direction.
    private void WritePath(PathValue path)
    {
        var nodes = new OrderedDictionary<long, Value>();
        var relationships = new OrderedDictionary<long, Value>();
        foreach (Value node in path.Nodes) nodes.TryAdd(node.AsNodeId(), node);
        foreach (Value relationship in path.Relationships) relationships.TryAdd(relationship.AsRelationshipId(), relationship);
        writer.WriteStructureHeader(StructureTag.Path, 3);
        writer.WriteListHeader(nodes.Count);
        foreach (Value node in nodes.Values) Write(node);
        writer.WriteListHeader(relationships.Count);
        foreach (Value relationship in relationships.Values) WriteUnbound(relationship.As<RelationshipData>() ?? throw Bare(relationship));
        writer.WriteListHeader(path.Length * 2);
        for (int i = 0; i < path.Length; i++)
        {
            RelationshipData relationship = path.Relationships[i].As<RelationshipData>() ?? throw Bare(path.Relationships[i]);
            int number = relationships.IndexOf(relationship.Id) + 1;
            writer.WriteInteger(relationship.Start == path.Nodes[i].AsNodeId() ? number : -number);
            writer.WriteInteger(nodes.IndexOf(path.Nodes[i + 1].AsNodeId()));
        }
    }

    private void WriteStructure(Value value)
    {
        if (value.As<DateValue>() is { } date) WriteIntegers(StructureTag.Date, date.EpochDay);
        else if (value.As<LocalTimeValue>() is { } localTime) WriteIntegers(StructureTag.LocalTime, localTime.NanosOfDay);
        else if (value.As<TimeValue>() is { } time) WriteIntegers(StructureTag.Time, time.NanosOfDay, time.OffsetSeconds);
        else if (value.As<LocalDateTimeValue>() is { } local) WriteIntegers(StructureTag.LocalDateTime, local.EpochSecond, local.Nanos);
        else if (value.As<DurationValue>() is { } span) WriteIntegers(StructureTag.Duration, span.Months, span.Days, span.Seconds, span.Nanos);
        else if (value.As<DateTimeValue>() is { } moment) WriteMoment(moment);
        else if (value.As<PointValue>() is { } point) WritePoint(point);
        else throw new InvalidOperationException($"A {value.Kind} has no form in Bolt.");
    }

    private void WriteMoment(DateTimeValue moment)
    {
        byte tag = (moment.ZoneId, utc) switch
        {
            (null, true) => StructureTag.DateTime,
            (null, false) => StructureTag.LegacyDateTime,
            (_, true) => StructureTag.DateTimeZoneId,
            (_, false) => StructureTag.LegacyDateTimeZoneId,
        };
        writer.WriteStructureHeader(tag, 3);
        writer.WriteInteger(utc ? moment.EpochSecond : moment.EpochSecond + moment.OffsetSeconds);
        writer.WriteInteger(moment.Nanos);
        if (moment.ZoneId is { } zone) writer.WriteString(zone);
        else writer.WriteInteger(moment.OffsetSeconds);
    }

    private void WritePoint(PointValue point)
    {
        writer.WriteStructureHeader(point.Z is null ? StructureTag.Point2D : StructureTag.Point3D, point.Z is null ? 3 : 4);
        writer.WriteInteger(point.Srid);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.Z is { } height) writer.WriteFloat(height);
    }

    private void WriteIntegers(byte tag, params ReadOnlySpan<long> fields)
    {
        writer.WriteStructureHeader(tag, fields.Length);
        foreach (long field in fields) writer.WriteInteger(field);
    }

    private static InvalidOperationException Bare(Value value) => new($"The {value.Kind} {value} left the engine without what it holds.");
}
