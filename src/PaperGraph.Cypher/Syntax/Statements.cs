namespace PaperGraph.Cypher.Syntax;

/// <summary>What stands before a statement: whether to run it, and to tell how.</summary>
public enum PlanMode
{
    /// <summary>Run it.</summary>
    Execute,

    /// <summary>Tell the plan only.</summary>
    Explain,

    /// <summary>Run it and tell rows and times of each operator.</summary>
    Profile,
}

/// <summary>A whole statement as the user sent it.</summary>
/// <param name="Mode">EXPLAIN, PROFILE or neither.</param>
/// <param name="Database">The name after USE; null where there is none.</param>
/// <param name="Body">What it says.</param>
/// <param name="Text">The text, for error messages.</param>
public sealed record Statement(PlanMode Mode, string? Database, StatementBody Body, string Text)
{
    /// <summary>What only the text shows, such as a form that is out of date.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];
}

/// <summary>A query, or a command about the schema or the server.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record StatementBody(TextPosition Position) : SyntaxNode(Position);

/// <summary>Reads and writes data.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Query">The query.</param>
public sealed record QueryBody(TextPosition Position, Query Query) : StatementBody(Position);

/// <summary>One query, or several joined by UNION.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record Query(TextPosition Position) : SyntaxNode(Position);

/// <summary>Clauses in the order in which they stand; at least one.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Clauses">The clauses.</param>
public sealed record SingleQuery(TextPosition Position, IReadOnlyList<Clause> Clauses) : Query(Position);

/// <summary>left UNION right, left-associative.</summary>
/// <param name="Position">Of the word UNION.</param>
/// <param name="Left">All before it.</param>
/// <param name="Right">The query after it.</param>
/// <param name="All">Whether duplicates stay (UNION ALL).</param>
public sealed record UnionQuery(TextPosition Position, Query Left, SingleQuery Right, bool All) : Query(Position);
