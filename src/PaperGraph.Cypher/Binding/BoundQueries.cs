using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>A whole statement, bound.</summary>
/// <param name="Mode">EXPLAIN, PROFILE or neither.</param>
/// <param name="Body">A <see cref="BoundQuery"/>, or a schema or SHOW command.</param>
/// <param name="VariableCount">All <see cref="Variable.Number"/>s are below it.</param>
/// <param name="Updating">Whether it may write.</param>
/// <param name="Notes">What was noticed, and what to look up in the graph.</param>
/// <param name="Text">The query's text.</param>
public sealed record BoundStatement(
    PlanMode Mode, BoundBody Body, int VariableCount, bool Updating, StatementNotes Notes, string Text);

/// <summary>A query or a command.</summary>
public abstract record BoundBody;

/// <summary>A command about the schema, as the parser made it: it has no names to resolve.</summary>
/// <param name="Command">The command.</param>
public sealed record BoundSchemaCommand(StatementBody Command) : BoundBody;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name as users see it.</param>
/// <param name="Variable">The variable that holds it.</param>
public readonly record struct BoundColumn(string Name, Variable Variable);

/// <summary>One query, or several joined by UNION.</summary>
/// <param name="Columns">What it returns; empty where it has no RETURN.</param>
public abstract record BoundQuery(IReadOnlyList<BoundColumn> Columns) : BoundBody;

/// <summary>Clauses in order.</summary>
/// <param name="Clauses">The clauses.</param>
/// <param name="Columns">What it returns; empty where it has no RETURN.</param>
public sealed record BoundSingleQuery(IReadOnlyList<BoundClause> Clauses, IReadOnlyList<BoundColumn> Columns) : BoundQuery(Columns);

/// <summary>left UNION right.</summary>
/// <param name="Left">One side; its columns have the same names as those of the union, in the same order.</param>
/// <param name="Right">The other; its columns have the same names as those of the union, in any order.</param>
/// <param name="All">Whether duplicates stay.</param>
/// <param name="Columns">New variables for the columns.</param>
public sealed record BoundUnion(BoundQuery Left, BoundQuery Right, bool All, IReadOnlyList<BoundColumn> Columns) : BoundQuery(Columns);

/// <summary>A clause, bound.</summary>
public abstract record BoundClause;

/// <summary>[OPTIONAL] MATCH.</summary>
/// <param name="Optional">Whether no match gives a row of nulls.</param>
/// <param name="Paths">The paths; relationships of different paths are different too.</param>
/// <param name="Where">The predicate; null where there is none.</param>
/// <param name="Introduced">The variables that are new here, anonymous ones included.</param>
public sealed record BoundMatch(bool Optional, IReadOnlyList<BoundPath> Paths, BoundExpression? Where, IReadOnlyList<Variable> Introduced) : BoundClause;

/// <summary>UNWIND.</summary>
/// <param name="List">The list.</param>
/// <param name="Variable">Each item.</param>
public sealed record BoundUnwind(BoundExpression List, Variable Variable) : BoundClause;

/// <summary>
/// WITH or RETURN. Without aggregates: each row gives the items. With: rows are grouped by the values of <see cref="Groups"/>, the aggregates are made for
/// each group, and the items are expressions over the variables of groups and aggregates.
/// </summary>
/// <param name="IsReturn">Whether it ends the query.</param>
/// <param name="Distinct">Whether equal rows become one.</param>
/// <param name="Groups">Grouping keys; empty without aggregates.</param>
/// <param name="Aggregates">Aggregates with the variables that hold them; empty where there are none.</param>
/// <param name="IsAggregating">Whether rows are grouped; then no row at all and no grouping key gives one row.</param>
/// <param name="Items">What goes on: all variables in scope afterwards.</param>
/// <param name="OrderBy">
/// Sort keys over the items' variables and, where neither distinct nor aggregating, those before; where aggregating, those of the aggregates too.
/// </param>
/// <param name="Skip">Rows to leave out; null where there is none.</param>
/// <param name="Limit">Rows at most; null where there is none.</param>
/// <param name="Where">The predicate of WITH, over the same variables as the sort keys; null where there is none.</param>
public sealed record BoundProjection(
    bool IsReturn,
    bool Distinct,
    IReadOnlyList<(Variable Variable, BoundExpression Expression)> Groups,
    IReadOnlyList<(Variable Variable, BoundAggregate Aggregate)> Aggregates,
    bool IsAggregating,
    IReadOnlyList<(Variable Variable, BoundExpression Expression)> Items,
    IReadOnlyList<(BoundExpression Expression, bool Descending)> OrderBy,
    BoundExpression? Skip,
    BoundExpression? Limit,
    BoundExpression? Where) : BoundClause;

/// <summary>A call of an aggregate function.</summary>
/// <param name="Function">Which; count(*) is a function of its own without arguments.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Distinct">Whether equal first arguments count once.</param>
public sealed record BoundAggregate(AggregateDefinition Function, IReadOnlyList<BoundExpression> Arguments, bool Distinct);

/// <summary>FINISH.</summary>
public sealed record BoundFinish : BoundClause;

/// <summary>CREATE.</summary>
/// <param name="Nodes">Nodes to make, in order.</param>
/// <param name="Relationships">Relationships to make, in order, after the nodes.</param>
/// <param name="Paths">Paths with names: nodes and relationships in turn.</param>
public sealed record BoundCreate(
    IReadOnlyList<BoundNewNode> Nodes,
    IReadOnlyList<BoundNewRelationship> Relationships,
    IReadOnlyList<(Variable Variable, IReadOnlyList<Variable> Elements)> Paths) : BoundClause;

/// <summary>A node to make.</summary>
/// <param name="Variable">What holds it.</param>
/// <param name="Labels">Labels: <see cref="BoundLabelName"/> or <see cref="BoundDynamicLabel"/>.</param>
/// <param name="Properties">A map or parameter; null where there is none.</param>
public sealed record BoundNewNode(Variable Variable, IReadOnlyList<BoundLabelExpression> Labels, BoundExpression? Properties);

/// <summary>A relationship to make.</summary>
/// <param name="Variable">What holds it.</param>
/// <param name="Type">Type: <see cref="BoundLabelName"/> or <see cref="BoundDynamicLabel"/>.</param>
/// <param name="Start">Start node.</param>
/// <param name="End">End node.</param>
/// <param name="Properties">A map or parameter; null where there is none.</param>
public sealed record BoundNewRelationship(Variable Variable, BoundLabelExpression Type, Variable Start, Variable End, BoundExpression? Properties);

/// <summary>MERGE: each row that the path matches, or one for what is made.</summary>
/// <param name="Path">What is looked for.</param>
/// <param name="Create">What is made where there is none; its properties are those of the path.</param>
/// <param name="Introduced">The variables that are new here.</param>
/// <param name="OnCreate">Changes after it was made.</param>
/// <param name="OnMatch">Changes after it was found.</param>
public sealed record BoundMerge(
    BoundPath Path, BoundCreate Create, IReadOnlyList<Variable> Introduced, IReadOnlyList<BoundUpdate> OnCreate, IReadOnlyList<BoundUpdate> OnMatch)
    : BoundClause;

/// <summary>SET and REMOVE.</summary>
/// <param name="Updates">Changes in order.</param>
public sealed record BoundSet(IReadOnlyList<BoundUpdate> Updates) : BoundClause;

/// <summary>One change.</summary>
public abstract record BoundUpdate;

/// <summary>target.key = value; a null value removes.</summary>
/// <param name="Target">Node or relationship.</param>
/// <param name="Key">A string.</param>
/// <param name="Value">The value; null for REMOVE.</param>
public sealed record BoundSetProperty(BoundExpression Target, BoundExpression Key, BoundExpression? Value) : BoundUpdate;

/// <summary>target = map or target += map.</summary>
/// <param name="Target">Node or relationship.</param>
/// <param name="Value">A map, node or relationship.</param>
/// <param name="Add">Whether other properties stay.</param>
public sealed record BoundSetProperties(BoundExpression Target, BoundExpression Value, bool Add) : BoundUpdate;

/// <summary>Adds or removes labels.</summary>
/// <param name="Target">A node.</param>
/// <param name="Labels">Labels: <see cref="BoundLabelName"/> or <see cref="BoundDynamicLabel"/>.</param>
/// <param name="Remove">Whether they are removed.</param>
public sealed record BoundSetLabels(BoundExpression Target, IReadOnlyList<BoundLabelExpression> Labels, bool Remove) : BoundUpdate;

/// <summary>DELETE.</summary>
/// <param name="Detach">Whether the relationships of deleted nodes go too.</param>
/// <param name="Targets">Nodes, relationships, paths.</param>
public sealed record BoundDelete(bool Detach, IReadOnlyList<BoundExpression> Targets) : BoundClause;

/// <summary>FOREACH.</summary>
/// <param name="Variable">Each item.</param>
/// <param name="List">The list.</param>
/// <param name="Clauses">Updating clauses.</param>
public sealed record BoundForeach(Variable Variable, BoundExpression List, IReadOnlyList<BoundClause> Clauses) : BoundClause;

/// <summary>CALL of a procedure.</summary>
/// <param name="Optional">Whether no row gives a row of nulls.</param>
/// <param name="Procedure">Which.</param>
/// <param name="Arguments">As many as it takes.</param>
/// <param name="Yield">Numbers of its output columns with the variables that hold them.</param>
/// <param name="Where">The predicate; null where there is none.</param>
public sealed record BoundCallProcedure(
    bool Optional,
    ProcedureDefinition Procedure,
    IReadOnlyList<BoundExpression> Arguments,
    IReadOnlyList<(int Column, Variable Variable)> Yield,
    BoundExpression? Where) : BoundClause;

/// <summary>CALL { … }.</summary>
/// <param name="Optional">Whether no row gives a row of nulls.</param>
/// <param name="Query">The query; its columns' variables are new in the outer scope.</param>
/// <param name="IsUnit">Whether it returns nothing: each row goes on once.</param>
/// <param name="Transactions">How to commit in parts; null where that is not asked for.</param>
public sealed record BoundCallSubquery(bool Optional, BoundQuery Query, bool IsUnit, BoundTransactions? Transactions) : BoundClause;

/// <summary>IN TRANSACTIONS.</summary>
/// <param name="Rows">Rows per transaction; null: 1,000.</param>
/// <param name="OnError">What to do on failure.</param>
/// <param name="Status">Holds how it went; null where there is none.</param>
public sealed record BoundTransactions(BoundExpression? Rows, OnTransactionError OnError, Variable? Status);

/// <summary>LOAD CSV.</summary>
/// <param name="WithHeaders">Whether rows are maps.</param>
/// <param name="Url">Where the file is.</param>
/// <param name="Variable">Each row.</param>
/// <param name="FieldTerminator">One character.</param>
public sealed record BoundLoadCsv(bool WithHeaders, BoundExpression Url, Variable Variable, char FieldTerminator) : BoundClause;
