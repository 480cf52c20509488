namespace PaperGraph.Bolt.Client;

/// <summary>Which notifications the server sends.</summary>
public interface INotificationsConfig;

/// <summary>The least severity of notifications to send.</summary>
public enum Severity
{
    /// <summary>Something in the query is likely to be wrong.</summary>
    Warning,

    /// <summary>Everything.</summary>
    Information,
}

/// <summary>Kinds of notifications that can be switched off.</summary>
public enum Category
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

    /// <summary>Security.</summary>
    Security,

    /// <summary>The cluster.</summary>
    Topology,

    /// <summary>Anything else.</summary>
    Generic,

    /// <summary>The schema.</summary>
    Schema,
}

/// <summary>The fields of HELLO, BEGIN and RUN that filter notifications (Bolt 5.2; other names from 5.5).</summary>
internal sealed record NotificationsConfig(Severity? MinimumSeverity, IReadOnlyList<Category>? DisabledCategories, bool Disabled = false)
    : INotificationsConfig
{
    internal static readonly NotificationsConfig Off = new(null, null, Disabled: true);

    internal void AddTo(Dictionary<string, object?> fields, bool classifications)
    {
        if (Disabled) fields["notifications_minimum_severity"] = "OFF";
        else if (MinimumSeverity is { } severity) fields["notifications_minimum_severity"] = severity.ToString().ToUpperInvariant();
        if (DisabledCategories is { } categories)
        {
            fields[classifications ? "notifications_disabled_classifications" : "notifications_disabled_categories"] =
                categories.Select(category => category.ToString().ToUpperInvariant()).ToList();
        }
    }
}
