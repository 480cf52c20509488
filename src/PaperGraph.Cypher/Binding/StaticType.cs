namespace PaperGraph.Cypher.Binding;

/// <summary>What is known of an expression's type before it runs: the set of types it may have; null is always possible.</summary>
[Flags]
public enum StaticType
{
    /// <summary>Null and nothing else.</summary>
    Null = 0,

    /// <summary>BOOLEAN.</summary>
    Boolean = 1,

    /// <summary>INTEGER.</summary>
    Integer = 2,

    /// <summary>FLOAT.</summary>
    Float = 4,

    /// <summary>INTEGER or FLOAT.</summary>
    Number = Integer | Float,

    /// <summary>STRING.</summary>
    String = 8,

    /// <summary>LIST.</summary>
    List = 16,

    /// <summary>MAP.</summary>
    Map = 32,

    /// <summary>NODE.</summary>
    Node = 64,

    /// <summary>RELATIONSHIP.</summary>
    Relationship = 128,

    /// <summary>PATH.</summary>
    Path = 256,

    /// <summary>DATE, LOCAL TIME, ZONED TIME, LOCAL DATETIME or ZONED DATETIME.</summary>
    Temporal = 512,

    /// <summary>DURATION.</summary>
    Duration = 1024,

    /// <summary>POINT.</summary>
    Point = 2048,

    /// <summary>Anything: not known before it runs.</summary>
    Any = 4095,
}
