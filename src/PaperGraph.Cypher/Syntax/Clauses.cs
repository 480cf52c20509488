namespace PaperGraph.Cypher.Syntax;

/// <summary>One clause of a query.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record Clause(TextPosition Position) : SyntaxNode(Position);

/// <summary>[OPTIONAL] MATCH pattern [WHERE predicate].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Optional">Whether no match gives a row of nulls.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Where">The predicate; null where there is none.</param>
public sealed record MatchClause(TextPosition Position, bool Optional, Pattern Pattern, Expression? Where) : Clause(Position)
{
    /// <summary>The indexes it asks for; they change nothing but what is said where one is missing.</summary>
    public IReadOnlyList<IndexHint> Hints { get; init; } = [];
}

/// <summary>USING [kind] INDEX variable:LabelOrType(properties).</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Kind">RANGE, TEXT or POINT; empty: any.</param>
/// <param name="Variable">The node or relationship to find.</param>
/// <param name="LabelOrType">Its label or type.</param>
/// <param name="Properties">Property keys of the index.</param>
public sealed record IndexHint(TextPosition Position, string Kind, string Variable, string LabelOrType, IReadOnlyList<string> Properties) : SyntaxNode(Position);

/// <summary>UNWIND list AS variable.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="List">The list.</param>
/// <param name="Variable">The name of each item.</param>
public sealed record UnwindClause(TextPosition Position, Expression List, VariableName Variable) : Clause(Position);

/// <summary>WITH projection [WHERE predicate]; also a standalone ORDER BY, SKIP or LIMIT, which is WITH * of that.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Projection">What goes on.</param>
/// <param name="Where">The predicate; null where there is none.</param>
public sealed record WithClause(TextPosition Position, Projection Projection, Expression? Where) : Clause(Position);

/// <summary>RETURN projection.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Projection">What comes out.</param>
public sealed record ReturnClause(TextPosition Position, Projection Projection) : Clause(Position);

/// <summary>FINISH: run, and return nothing.</summary>
/// <param name="Position">Where it begins.</param>
public sealed record FinishClause(TextPosition Position) : Clause(Position);

/// <summary>CREATE or INSERT pattern.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Pattern">The pattern.</param>
public sealed record CreateClause(TextPosition Position, Pattern Pattern) : Clause(Position);

/// <summary>MERGE path [ON CREATE SET …] [ON MATCH SET …].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Path">The one path.</param>
/// <param name="OnCreate">Items of all ON CREATE SET.</param>
/// <param name="OnMatch">Items of all ON MATCH SET.</param>
public sealed record MergeClause(
    TextPosition Position, PathPattern Path, IReadOnlyList<SetItem> OnCreate, IReadOnlyList<SetItem> OnMatch) : Clause(Position);

/// <summary>SET items.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Items">The items.</param>
public sealed record SetClause(TextPosition Position, IReadOnlyList<SetItem> Items) : Clause(Position);

/// <summary>REMOVE items.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Items">The items.</param>
public sealed record RemoveClause(TextPosition Position, IReadOnlyList<RemoveItem> Items) : Clause(Position);

/// <summary>[DETACH | NODETACH] DELETE expressions.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Detach">Whether the relationships of deleted nodes go too.</param>
/// <param name="Targets">What to delete.</param>
public sealed record DeleteClause(TextPosition Position, bool Detach, IReadOnlyList<Expression> Targets) : Clause(Position);

/// <summary>FOREACH (variable IN list | updating clauses).</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The name of each item.</param>
/// <param name="List">The list.</param>
/// <param name="Clauses">Updating clauses.</param>
public sealed record ForeachClause(
    TextPosition Position, VariableName Variable, Expression List, IReadOnlyList<Clause> Clauses) : Clause(Position);

/// <summary>[OPTIONAL] CALL procedure[(arguments)] [YIELD …].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Optional">Whether no row gives a row of nulls.</param>
/// <param name="Name">Namespace and name, joined by points.</param>
/// <param name="Arguments">The arguments; null where there are no parentheses: they come from the parameters of the same names.</param>
/// <param name="Yield">What is taken of the result; null where there is no YIELD.</param>
public sealed record CallProcedureClause(
    TextPosition Position, bool Optional, string Name, IReadOnlyList<Expression>? Arguments, YieldItems? Yield) : Clause(Position);

/// <summary>YIELD * or YIELD columns, with an optional WHERE.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="All">Whether it is YIELD *.</param>
/// <param name="Items">Columns with the names they get.</param>
/// <param name="Where">The predicate; null where there is none.</param>
public sealed record YieldItems(TextPosition Position, bool All, IReadOnlyList<YieldItem> Items, Expression? Where) : SyntaxNode(Position);

/// <summary>A column of a procedure's result.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Column">The procedure's name of it.</param>
/// <param name="Variable">The query's name of it; the same where there is no AS.</param>
public sealed record YieldItem(TextPosition Position, string Column, VariableName Variable) : SyntaxNode(Position);

/// <summary>[OPTIONAL] CALL [(scope)] { query } [IN TRANSACTIONS …].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Optional">Whether no row gives a row of nulls.</param>
/// <param name="Scope">The variables that the query sees; empty list: none; null: those of its importing WITH.</param>
/// <param name="ScopeAll">Whether it is CALL (*).</param>
/// <param name="Query">The query.</param>
/// <param name="Transactions">How to commit in parts; null where that is not asked for.</param>
public sealed record CallSubqueryClause(
    TextPosition Position, bool Optional, IReadOnlyList<VariableName>? Scope, bool ScopeAll, Query Query, InTransactions? Transactions) : Clause(Position);

/// <summary>What to do when an inner transaction of CALL … IN TRANSACTIONS fails.</summary>
public enum OnTransactionError
{
    /// <summary>Fail the statement.</summary>
    Fail,

    /// <summary>Go on with the next rows.</summary>
    Continue,

    /// <summary>Stop without failing.</summary>
    Break,
}

/// <summary>IN TRANSACTIONS [OF n ROWS] [ON ERROR …] [REPORT STATUS AS variable].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Rows">Rows per transaction; null: 1,000.</param>
/// <param name="OnError">What to do on failure.</param>
/// <param name="Status">The variable that tells how each went; null where there is none.</param>
public sealed record InTransactions(TextPosition Position, Expression? Rows, OnTransactionError OnError, VariableName? Status) : SyntaxNode(Position);

/// <summary>LOAD CSV [WITH HEADERS] FROM url AS variable [FIELDTERMINATOR c].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="WithHeaders">Whether rows are maps by the first line's names.</param>
/// <param name="Url">Where the file is.</param>
/// <param name="Variable">The name of each row.</param>
/// <param name="FieldTerminator">One character; null: a comma.</param>
public sealed record LoadCsvClause(
    TextPosition Position, bool WithHeaders, Expression Url, VariableName Variable, string? FieldTerminator) : Clause(Position);

/// <summary>What RETURN and WITH take on.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Distinct">Whether equal rows become one.</param>
/// <param name="All">Whether every variable in scope goes on (*).</param>
/// <param name="Items">The expressions, after the * if there is one.</param>
/// <param name="OrderBy">Sort keys, most important first.</param>
/// <param name="Skip">Rows to leave out; null where there is none.</param>
/// <param name="Limit">Rows at most; null where there is none.</param>
public sealed record Projection(
    TextPosition Position,
    bool Distinct,
    bool All,
    IReadOnlyList<ProjectionItem> Items,
    IReadOnlyList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit) : SyntaxNode(Position);

/// <summary>expression [AS alias].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Alias">The name after AS; null where there is none.</param>
/// <param name="Text">The expression's text as it stands in the query: the column's name where there is no alias.</param>
public sealed record ProjectionItem(TextPosition Position, Expression Expression, VariableName? Alias, string Text) : SyntaxNode(Position);

/// <summary>expression [ASC | DESC].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Expression">The sort key.</param>
/// <param name="Descending">Whether the largest comes first.</param>
public sealed record SortItem(TextPosition Position, Expression Expression, bool Descending) : SyntaxNode(Position);

/// <summary>A name that a clause or expression gives to something.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Name">The name, without back-ticks.</param>
public sealed record VariableName(TextPosition Position, string Name) : SyntaxNode(Position);
