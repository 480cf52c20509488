namespace PaperGraph.Bolt.Client;

/// <summary>How serious a notification is.</summary>
public enum NotificationSeverity
{
    /// <summary>Something in the query is likely to be wrong.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Information,

    /// <summary>The server did not say, or in a way this client does not know.</summary>
    Unknown,
}

/// <summary>Kinds of notifications.</summary>
public enum NotificationCategory
{
    /// <summary>A hint to the planner could not be followed.</summary>
    Hint,

    /// <summary>A label, type or property is not in the database.</summary>
    Unrecognized,

    /// <summary>Something the server does not support in this place.</summary>
    Unsupported,

    /// <summary>The query may be slow.</summary>
    Performance,

    /// <summary>Something that will go away.</summary>
    Deprecation,

    /// <summary>Anything else.</summary>
    Generic,

    /// <summary>The server did not say, or in a way this client does not know.</summary>
    Unknown,

    /// <summary>Security.</summary>
    Security,

    /// <summary>The cluster.</summary>
    Topology,

    /// <summary>The schema.</summary>
    Schema,
}

/// <summary>Kinds of notifications in the GQL standard's form.</summary>
public enum NotificationClassification
{
    /// <summary>A hint to the planner could not be followed.</summary>
    Hint,

    /// <summary>A label, type or property is not in the database.</summary>
    Unrecognized,

    /// <summary>Something the server does not support in this place.</summary>
    Unsupported,

    /// <summary>The query may be slow.</summary>
    Performance,

    /// <summary>Something that will go away.</summary>
    Deprecation,

    /// <summary>Anything else.</summary>
    Generic,

    /// <summary>The server did not say, or in a way this client does not know.</summary>
    Unknown,

    /// <summary>Security.</summary>
    Security,

    /// <summary>The cluster.</summary>
    Topology,

    /// <summary>The schema.</summary>
    Schema,
}
