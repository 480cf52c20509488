using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher;

/// <summary>Something that whoever wrote a statement should know though it runs; codes, titles and classes are those of Neo4j, by which clients sort them.</summary>
/// <param name="Code">Neo4j's code, such as Neo.ClientNotification.Statement.UnknownLabelWarning.</param>
/// <param name="Title">What it is about; the same for all of one code, except for schema commands without effect.</param>
/// <param name="Description">What is meant in this statement, and what to do.</param>
/// <param name="Severity">WARNING or INFORMATION.</param>
/// <param name="Category">UNRECOGNIZED, DEPRECATION, PERFORMANCE, HINT, GENERIC, SCHEMA or UNSUPPORTED.</param>
/// <param name="Position">Where in the text; null where that makes no sense.</param>
public sealed record Notification(string Code, string Title, string Description, string Severity, string Category, TextPosition? Position)
{
    /// <summary>The text for people: description, with the place where there is one.</summary>
    public override string ToString() => Position is { } place ? $"{Description} (line {place.Line}, column {place.Column})" : Description;
}
