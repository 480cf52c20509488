namespace PaperGraph.Model.Values;

/// <summary>The types of values that the property graph and its query language know.</summary>
public enum ValueKind : byte
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A 64-bit signed integer.</summary>
    Integer,

    /// <summary>An IEEE 754 double.</summary>
    Float,

    /// <summary>Text in UTF-16 code units.</summary>
    String,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Names with values.</summary>
    Map,

    /// <summary>A node of the graph.</summary>
    Node,

    /// <summary>A relationship of the graph.</summary>
    Relationship,

    /// <summary>Nodes and the relationships between them.</summary>
    Path,

    /// <summary>A date without time zone.</summary>
    Date,

    /// <summary>A time of day without offset.</summary>
    LocalTime,

    /// <summary>A time of day with an offset from UTC.</summary>
    Time,

    /// <summary>A date and a time of day without time zone.</summary>
    LocalDateTime,

    /// <summary>An instant with an offset or a time zone.</summary>
    DateTime,

    /// <summary>Months, days, seconds and nanoseconds.</summary>
    Duration,

    /// <summary>A point in the plane or in space.</summary>
    Point,
}
