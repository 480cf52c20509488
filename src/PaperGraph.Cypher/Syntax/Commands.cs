namespace PaperGraph.Cypher.Syntax;

/// <summary>Whether something is about nodes or relationships.</summary>
public enum SchemaEntity
{
    /// <summary>Nodes with a label.</summary>
    Node,

    /// <summary>Relationships of a type.</summary>
    Relationship,
}

/// <summary>CREATE kind INDEX [name] [IF NOT EXISTS] FOR … ON (…) [OPTIONS {…}].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Kind">RANGE, TEXT, POINT, LOOKUP, FULLTEXT or VECTOR.</param>
/// <param name="Name">The name; null: one is made.</param>
/// <param name="IfNotExists">Whether one that exists is no error.</param>
/// <param name="Entity">Nodes or relationships.</param>
/// <param name="LabelsOrTypes">Labels or types; several for FULLTEXT only, none for LOOKUP.</param>
/// <param name="Properties">Property keys; none for LOOKUP.</param>
/// <param name="Options">A map; null where there is none.</param>
public sealed record CreateIndexCommand(
    TextPosition Position,
    string Kind,
    string? Name,
    bool IfNotExists,
    SchemaEntity Entity,
    IReadOnlyList<string> LabelsOrTypes,
    IReadOnlyList<string> Properties,
    Expression? Options) : StatementBody(Position);

/// <summary>DROP INDEX name [IF EXISTS].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">The name.</param>
/// <param name="IfExists">Whether a missing one is no error.</param>
public sealed record DropIndexCommand(TextPosition Position, string Name, bool IfExists) : StatementBody(Position);

/// <summary>Kinds of constraints.</summary>
public enum ConstraintKind
{
    /// <summary>IS UNIQUE.</summary>
    Unique,

    /// <summary>IS NODE KEY, IS RELATIONSHIP KEY.</summary>
    Key,

    /// <summary>IS NOT NULL.</summary>
    NotNull,

    /// <summary>IS :: TYPE.</summary>
    Type,
}

/// <summary>CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR … REQUIRE … IS ….</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Kind">Which.</param>
/// <param name="Name">The name; null: one is made.</param>
/// <param name="IfNotExists">Whether one that exists is no error.</param>
/// <param name="Entity">Nodes or relationships.</param>
/// <param name="LabelOrType">The label or type.</param>
/// <param name="Properties">Property keys.</param>
/// <param name="Type">The type for <see cref="ConstraintKind.Type"/>; else null.</param>
public sealed record CreateConstraintCommand(
    TextPosition Position,
    ConstraintKind Kind,
    string? Name,
    bool IfNotExists,
    SchemaEntity Entity,
    string LabelOrType,
    IReadOnlyList<string> Properties,
    TypeName? Type) : StatementBody(Position)
{
    /// <summary>The map after OPTIONS; null where there is none.</summary>
    public Expression? Options { get; init; }
}

/// <summary>DROP CONSTRAINT name [IF EXISTS].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">The name.</param>
/// <param name="IfExists">Whether a missing one is no error.</param>
public sealed record DropConstraintCommand(TextPosition Position, string Name, bool IfExists) : StatementBody(Position);

/// <summary>SHOW subject [filter] [YIELD … | WHERE …] [RETURN …].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Subject">INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, DATABASES, DEFAULT DATABASE, HOME DATABASE, CURRENT USER, USERS, ROLES, SETTINGS or TRANSACTIONS.</param>
/// <param name="Filter">Words between SHOW and the subject or behind it, such as RANGE, BUILT IN or names (several joined by blanks); null where there are none.</param>
/// <param name="Yield">The projection after YIELD; null where there is none.</param>
/// <param name="Where">The predicate; null where there is none.</param>
/// <param name="Return">The projection after RETURN; null where there is none.</param>
public sealed record ShowCommand(
    TextPosition Position, string Subject, string? Filter, Projection? Yield, Expression? Where, Projection? Return) : StatementBody(Position);

/// <summary>A command about the users of a server.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Procedure">What does it.</param>
/// <param name="Arguments">Of that.</param>
public sealed record UserCommand(TextPosition Position, string Procedure, IReadOnlyList<Expression> Arguments) : StatementBody(Position)
{
    /// <summary>What does ALTER CURRENT USER, which every user may.</summary>
    public const string OwnPassword = "account.own";
}

/// <summary>TERMINATE TRANSACTIONS ids.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Ids">The identifiers.</param>
public sealed record TerminateTransactionsCommand(TextPosition Position, Expression Ids) : StatementBody(Position);
