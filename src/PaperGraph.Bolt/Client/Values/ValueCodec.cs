using PaperGraph.Model.Values;
using System.Globalization;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Client;

/// <summary>Value structures as a connection needs them.</summary>
/// <param name="elementIds">Bolt 5: nodes and relationships carry element ids as text.</param>
/// <param name="utc">Bolt 5, or 4.4 with the utc patch: date-times carry UTC seconds; else local ones.</param>
internal sealed class ValueCodec(bool elementIds, bool utc) : IStructureCodec
{
    public object Read(byte tag, int fields, ref PackStreamReader reader)
    {
        try
        {
            return tag switch
            {
                StructureTag.Node => ReadNode(fields, ref reader),
                StructureTag.Relationship => ReadRelationship(fields, ref reader),
                StructureTag.UnboundRelationship => ReadUnbound(fields, ref reader),
                StructureTag.Path => ReadPath(fields, ref reader),
                _ => ReadScalar(tag, fields, ref reader),
            };
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw new PackStreamException($"Structure 0x{tag:X2} holds a value that does not exist: {e.Message}", e);
        }
    }

    public bool TryWrite(object value, PackStreamWriter writer)
    {
        switch (value)
        {
            case LocalDate date: WriteIntegers(writer, StructureTag.Date, date.EpochDay); return true;
            case LocalTime time: WriteIntegers(writer, StructureTag.LocalTime, time.NanosOfDay); return true;
            case OffsetTime time: WriteIntegers(writer, StructureTag.Time, time.Time.NanosOfDay, time.OffsetSeconds); return true;
            case LocalDateTime local: WriteIntegers(writer, StructureTag.LocalDateTime, local.EpochSeconds, local.Nanosecond); return true;
            case ZonedDateTime zoned: WriteZoned(writer, zoned); return true;
            case Duration span: WriteIntegers(writer, StructureTag.Duration, span.Months, span.Days, span.Seconds, span.Nanos); return true;
            case Point point: WritePoint(writer, point); return true;
            case DateTime dateTime: return TryWrite(new LocalDateTime(dateTime), writer);
            case DateTimeOffset moment: return TryWrite(new ZonedDateTime(moment), writer);
            case DateOnly date: return TryWrite(new LocalDate(date), writer);
            case TimeOnly time: return TryWrite(new LocalTime(time), writer);
            case TimeSpan time: return TryWrite(new LocalTime(time), writer);
            default: return false;
        }
    }

    private static object ReadScalar(byte tag, int fields, ref PackStreamReader reader)
    {
        switch (tag)
        {
            case StructureTag.Date:
                Expect(tag, fields, 1);
                (int year, int month, int day) = ProlepticCalendar.FromEpochDay(reader.ReadInteger());
                return new LocalDate(year, month, day);
            case StructureTag.Time:
                Expect(tag, fields, 2);
                return new OffsetTime(LocalTime.FromNanosOfDay(reader.ReadInteger()), reader.ReadInt32());
            case StructureTag.LocalTime:
                Expect(tag, fields, 1);
                return LocalTime.FromNanosOfDay(reader.ReadInteger());
            case StructureTag.LocalDateTime:
                Expect(tag, fields, 2);
                return LocalDateTime.FromEpoch(reader.ReadInteger(), reader.ReadInt32());
            case StructureTag.DateTime:
                Expect(tag, fields, 3);
                return new ZonedDateTime(reader.ReadInteger(), reader.ReadInt32(), Zone.Of(reader.ReadInt32()));
            case StructureTag.DateTimeZoneId:
                Expect(tag, fields, 3);
                return new ZonedDateTime(reader.ReadInteger(), reader.ReadInt32(), Zone.Of(reader.ReadKey()));
            case StructureTag.LegacyDateTime:
                Expect(tag, fields, 3);
                return ZonedDateTime.FromLocal(reader.ReadInteger(), reader.ReadInt32(), Zone.Of(reader.ReadInt32()));
            case StructureTag.LegacyDateTimeZoneId:
                Expect(tag, fields, 3);
                return ReadLegacyZoned(ref reader);
            case StructureTag.Duration:
                Expect(tag, fields, 4);
                return DurationOf(reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), reader.ReadInt32());
            case StructureTag.Point2D:
                Expect(tag, fields, 3);
                return new Point(reader.ReadInt32(), reader.ReadFloat(), reader.ReadFloat());
            case StructureTag.Point3D:
                Expect(tag, fields, 4);
                return new Point(reader.ReadInt32(), reader.ReadFloat(), reader.ReadFloat(), reader.ReadFloat());
            default:
                throw new PackStreamException($"Structure 0x{tag:X2} is not one of this version of Bolt.");
        }
    }

    private static ZonedDateTime ReadLegacyZoned(ref PackStreamReader reader)
    {
        long localSeconds = reader.ReadInteger();
        int nanos = reader.ReadInt32();
        Zone zone = Zone.Of(reader.ReadKey());
        try
        {
            return ZonedDateTime.FromLocal(localSeconds, nanos, zone);
        }
        catch (TimeZoneNotFoundException e)
        {
            throw new PackStreamException($"A date-time in zone {zone} cannot be placed: this machine does not know the zone.", e);
        }
    }

    private Node ReadNode(int fields, ref PackStreamReader reader)
    {
        Expect(StructureTag.Node, fields, elementIds ? 4 : 3);
        long id = reader.ReadInteger();
        int count = reader.ReadListHeader();
        var labels = new List<string>(Math.Min(count, 16));
        for (int i = 0; i < count; i++) labels.Add(reader.ReadKey());
        Dictionary<string, object?> properties = reader.ReadMap();
        return new Node(id, ReadElementId(id, ref reader), labels, properties);
    }

    private Relationship ReadRelationship(int fields, ref PackStreamReader reader)
    {
        Expect(StructureTag.Relationship, fields, elementIds ? 8 : 5);
        long id = reader.ReadInteger();
        long start = reader.ReadInteger();
        long end = reader.ReadInteger();
        string type = reader.ReadKey();
        Dictionary<string, object?> properties = reader.ReadMap();
        string elementId = ReadElementId(id, ref reader);
        string startElementId = ReadElementId(start, ref reader);
        return new Relationship(id, elementId, (start, startElementId), (end, ReadElementId(end, ref reader)), type, properties);
    }

    private UnboundRelationship ReadUnbound(int fields, ref PackStreamReader reader)
    {
        Expect(StructureTag.UnboundRelationship, fields, elementIds ? 4 : 3);
        long id = reader.ReadInteger();
        string type = reader.ReadKey();
        Dictionary<string, object?> properties = reader.ReadMap();
        return new UnboundRelationship(id, ReadElementId(id, ref reader), type, properties);
    }

    // Before version 5 the number stands in for the element id, as in the official drivers.
    private string ReadElementId(long id, ref PackStreamReader reader) =>
        elementIds ? reader.ReadString() : id.ToString(CultureInfo.InvariantCulture);

    private static GraphPath ReadPath(int fields, ref PackStreamReader reader)
    {
        Expect(StructureTag.Path, fields, 3);
        List<Node> nodes = ReadAll<Node>(ref reader);
        List<UnboundRelationship> relationships = ReadAll<UnboundRelationship>(ref reader);
        if (nodes.Count == 0) throw new PackStreamException("A path has no nodes.");
        int indices = reader.ReadListHeader();
        if (indices % 2 != 0) throw new PackStreamException($"A path has {indices} indices; they come in pairs.");
        var walkedNodes = new List<INode>(Math.Min(indices / 2 + 1, 256)) { nodes[0] };
        var walked = new List<IRelationship>(Math.Min(indices / 2, 256));
        Node last = nodes[0];
        for (int i = 0; i < indices; i += 2)
        {
            // A relationship's index counts from 1 and is negative where the path goes against its direction.
            int relationship = reader.ReadInt32();
            Node next = At(nodes, reader.ReadInt32());
            UnboundRelationship unbound = At(relationships, relationship < 0 ? -(relationship + 1) : relationship - 1);
            walked.Add(relationship < 0 ? unbound.Bind(next, last) : unbound.Bind(last, next));
            walkedNodes.Add(next);
            last = next;
        }

        return new GraphPath(walkedNodes, walked);
    }

    private static List<T> ReadAll<T>(ref PackStreamReader reader)
    {
        int count = reader.ReadListHeader();
        var items = new List<T>(Math.Min(count, 256));
        for (int i = 0; i < count; i++)
        {
            items.Add(reader.ReadValue() is T item ? item : throw new PackStreamException($"A path holds something that is no {typeof(T).Name}."));
        }

        return items;
    }

    private static T At<T>(List<T> items, int index) => index >= 0 && index < items.Count
        ? items[index]
        : throw new PackStreamException($"A path's index points at number {index} of {items.Count}.");

    private void WriteZoned(PackStreamWriter writer, ZonedDateTime zoned)
    {
        if (zoned.Zone is ZoneOffset offset)
        {
            writer.WriteStructureHeader(utc ? StructureTag.DateTime : StructureTag.LegacyDateTime, 3);
            writer.WriteInteger(utc ? zoned.UtcSeconds : zoned.UtcSeconds + offset.OffsetSeconds);
            writer.WriteInteger(zoned.Nanosecond);
            writer.WriteInteger(offset.OffsetSeconds);
        }
        else
        {
            writer.WriteStructureHeader(utc ? StructureTag.DateTimeZoneId : StructureTag.LegacyDateTimeZoneId, 3);
            writer.WriteInteger(utc ? zoned.UtcSeconds : zoned.LocalDateTime.EpochSeconds);
            writer.WriteInteger(zoned.Nanosecond);
            writer.WriteString(((ZoneId)zoned.Zone).Id);
        }
    }

    private static void WritePoint(PackStreamWriter writer, Point point)
    {
        writer.WriteStructureHeader(point.Dimension == 2 ? StructureTag.Point2D : StructureTag.Point3D, point.Dimension + 1);
        writer.WriteInteger(point.SrId);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.Dimension == 3) writer.WriteFloat(point.Z);
    }

    private static void WriteIntegers(PackStreamWriter writer, byte tag, params ReadOnlySpan<long> fields)
    {
        writer.WriteStructureHeader(tag, fields.Length);
        foreach (long field in fields) writer.WriteInteger(field);
    }

    private static void Expect(byte tag, int fields, int expected)
    {
        if (fields != expected) throw new PackStreamException($"Structure 0x{tag:X2} has {fields} fields; {expected} are expected.");
    }

    /// <summary>Some drivers send seconds and nanoseconds that are both negative: whole seconds are taken out, so that no nanoseconds below 0 are left.</summary>
    private static Duration DurationOf(long months, long days, long seconds, int nanos)
    {
        const int PerSecond = 1_000_000_000;
        int rest = ((nanos % PerSecond) + PerSecond) % PerSecond;
        return new Duration(months, days, seconds + (((long)nanos - rest) / PerSecond), rest);
    }
}
