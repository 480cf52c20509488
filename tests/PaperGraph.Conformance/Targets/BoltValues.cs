using PaperGraph.Bolt.Client;
using PaperGraph.Conformance.Values;
using PaperGraph.Model.Values;

namespace PaperGraph.Conformance.Targets;

/// <summary>The Bolt client's values as the TCK's, and back.</summary>
internal static class BoltValues
{
    public static TckValue FromBolt(object? value) => value switch
    {
        null => TckNull.Instance,
        bool boolean => new TckBoolean(boolean),
        long integer => new TckInteger(integer),
        double real => new TckFloat(real),
        string text => new TckString(text),
        INode node => Node(node),
        IRelationship relationship => Relationship(relationship),
        IPath path => Path(path),
        Duration duration => new TckScalar("DURATION", TemporalText.Of(duration)),
        LocalDate date => new TckScalar("DATE", TemporalText.Of(date)),
        LocalTime time => new TckScalar("LOCAL TIME", TemporalText.Of(time)),
        OffsetTime time => new TckScalar("ZONED TIME", TemporalText.Of(time)),
        LocalDateTime moment => new TckScalar("LOCAL DATETIME", TemporalText.Of(moment)),
        ZonedDateTime moment => new TckScalar("ZONED DATETIME", TemporalText.Of(moment)),
        Point point => new TckScalar("POINT", new PointValue(point.SrId, point.X, point.Y, double.IsNaN(point.Z) ? null : point.Z).ToString()),
        IReadOnlyDictionary<string, object> map => Map(map),
        IDictionary<string, object> map => Map(map),
        IEnumerable<object> list => new TckList(list.Select(FromBolt).ToList()),
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} has no place in the TCK."),
    };

    public static TckNode Node(INode node) => new(node.Labels, Map(node.Properties));

    public static TckRelationship Relationship(IRelationship relationship) => new(relationship.Type, Map(relationship.Properties));

    /// <summary>A parameter.</summary>
    public static object? ToBolt(TckValue value) => value switch
    {
        TckNull => null,
        TckBoolean boolean => boolean.Value,
        TckInteger integer => integer.Value,
        TckFloat real => real.Value,
        TckString text => text.Value,
        TckList list => list.Items.Select(ToBolt).ToList(),
        TckMap map => map.Entries.ToDictionary(entry => entry.Key, entry => ToBolt(entry.Value), StringComparer.Ordinal),
        _ => throw new NotSupportedException($"{value} cannot be a parameter."),
    };

    public static UpdateCounters Counters(ICounters counters) => new(
        counters.NodesCreated,
        counters.NodesDeleted,
        counters.RelationshipsCreated,
        counters.RelationshipsDeleted,
        counters.PropertiesSet,
        counters.LabelsAdded,
        counters.LabelsRemoved,
        counters.IndexesAdded,
        counters.IndexesRemoved,
        counters.ConstraintsAdded,
        counters.ConstraintsRemoved);

    private static TckMap Map(IEnumerable<KeyValuePair<string, object>> entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => FromBolt(entry.Value), StringComparer.Ordinal));

    private static TckPath Path(IPath path)
    {
        IReadOnlyList<INode> nodes = path.Nodes;
        return new TckPath(Node(nodes[0]), path.Relationships.Select((relationship, i) => new TckStep(
            Relationship(relationship),
            relationship.StartNodeElementId == nodes[i].ElementId,
            Node(nodes[i + 1]))).ToList());
    }
}
