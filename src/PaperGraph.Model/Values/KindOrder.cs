namespace PaperGraph.Model.Values;

/// <summary>
/// Where the types stand in the order of all values (openCypher's orderability): map, node, relationship, list, path, point, zoned datetime, local datetime, date,
/// zoned time, local time, duration, string, boolean, number, null.
/// </summary>
public static class KindOrder
{
    /// <summary>The place of a type, from 0; integers and floats stand together.</summary>
    public static int Of(ValueKind kind) => kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Path => 4,
        ValueKind.Point => 5,
        ValueKind.DateTime => 6,
        ValueKind.LocalDateTime => 7,
        ValueKind.Date => 8,
        ValueKind.Time => 9,
        ValueKind.LocalTime => 10,
        ValueKind.Duration => 11,
        ValueKind.String => 12,
        ValueKind.Boolean => 13,
        ValueKind.Integer or ValueKind.Float => 14,
        _ => 15,
    };
}
