// Nullability is left open, as in Neo4j.Driver: a field may be missing.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>Something the server found worth telling about a query.</summary>
public interface INotification
{
    /// <summary>The server's code, such as <c>Neo.ClientNotification.Statement.UnknownLabelWarning</c>.</summary>
    string Code { get; }

    /// <summary>A short title.</summary>
    string Title { get; }

    /// <summary>What it is about, with the names concerned.</summary>
    string Description { get; }

    /// <summary>Where in the query; <see langword="null"/> where the server does not say.</summary>
    IInputPosition Position { get; }

    /// <summary>How serious it is.</summary>
    NotificationSeverity SeverityLevel { get; }

    /// <summary>The same as the server wrote it.</summary>
    string RawSeverityLevel { get; }

    /// <summary>Its kind.</summary>
    NotificationCategory Category { get; }

    /// <summary>The same as the server wrote it.</summary>
    string RawCategory { get; }
}

/// <summary>The outcome of a query, or a notification, in the GQL standard's form.</summary>
public interface IGqlStatusObject
{
    /// <summary>GQLSTATUS: five characters.</summary>
    string GqlStatus { get; }

    /// <summary>What it means.</summary>
    string StatusDescription { get; }

    /// <summary>Where in the query; <see langword="null"/> where the server does not say.</summary>
    IInputPosition Position { get; }

    /// <summary>Its kind.</summary>
    NotificationClassification Classification { get; }

    /// <summary>The same as the server wrote it.</summary>
    string RawClassification { get; }

    /// <summary>How serious it is.</summary>
    NotificationSeverity Severity { get; }

    /// <summary>The same as the server wrote it.</summary>
    string RawSeverity { get; }

    /// <summary>Further facts by name.</summary>
    IReadOnlyDictionary<string, object> DiagnosticRecord { get; }

    /// <summary>Whether this is a notification and not the outcome.</summary>
    bool IsNotification { get; }
}

/// <summary>A place in the text of a query.</summary>
public interface IInputPosition
{
    /// <summary>Characters before it, from 0.</summary>
    int Offset { get; }

    /// <summary>Line, from 1.</summary>
    int Line { get; }

    /// <summary>Column, from 1.</summary>
    int Column { get; }
}
