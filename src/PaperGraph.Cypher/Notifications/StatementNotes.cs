using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher;

/// <summary>What a name in a statement is the name of.</summary>
public enum NameKind
{
    /// <summary>A label.</summary>
    Label,

    /// <summary>A relationship type.</summary>
    RelationshipType,

    /// <summary>A property key of a node or relationship.</summary>
    PropertyKey,
}

/// <summary>A name that a statement reads the graph by.</summary>
/// <param name="Kind">What it is the name of.</param>
/// <param name="Name">The name.</param>
/// <param name="Position">Where it stands.</param>
public readonly record struct NameUse(NameKind Kind, string Name, TextPosition Position);

/// <summary>USING INDEX, bound.</summary>
/// <param name="Hint">As it is written.</param>
/// <param name="OfRelationship">Whether its variable is a relationship.</param>
public readonly record struct HintUse(IndexHint Hint, bool OfRelationship);

/// <summary>What was noticed while a statement was bound.</summary>
/// <param name="Notifications">What can be said without the graph.</param>
/// <param name="Names">Names to look up in the graph, in order of their places.</param>
/// <param name="Hints">Indexes to look up in the graph.</param>
/// <param name="Parameters">Names of the parameters it needs.</param>
public sealed record StatementNotes(
    IReadOnlyList<Notification> Notifications, IReadOnlyList<NameUse> Names, IReadOnlyList<HintUse> Hints, IReadOnlyCollection<string> Parameters);
