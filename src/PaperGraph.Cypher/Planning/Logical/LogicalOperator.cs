using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Planning.Logical;

/// <summary>A step of a logical plan: what is to be done, over variables; immutable. The rows come from <see cref="Source"/>.</summary>
/// <param name="Source">The step before; null for a leaf.</param>
/// <param name="Rows">Rows that are expected to come out.</param>
internal abstract record LogicalOperator(LogicalOperator? Source, double Rows);

/// <summary>The row around the plan.</summary>
internal sealed record Argument() : LogicalOperator(null, 1);

/// <summary>The rows that an <see cref="Optional"/> hands to its inner plan.</summary>
internal sealed record Feed() : LogicalOperator(null, 1);

/// <summary>All nodes, or those with a label.</summary>
internal sealed record NodeScan(LogicalOperator Source, double Rows, Variable Node, string? Label) : LogicalOperator(Source, Rows);

/// <summary>The node with an identity.</summary>
internal sealed record NodeByIdSeek(LogicalOperator Source, double Rows, Variable Node, BoundExpression Id, bool IsElementId) : LogicalOperator(Source, Rows);

/// <summary>Nodes by an index.</summary>
internal sealed record NodeIndexSeek(LogicalOperator Source, double Rows, Variable Node, IndexDefinition Index, IndexPredicate Predicate)
    : LogicalOperator(Source, Rows);

/// <summary>What an index is asked for.</summary>
internal abstract record IndexPredicate;

/// <summary>Equality of every property.</summary>
internal sealed record EqualityPredicate(IReadOnlyList<BoundExpression> Values) : IndexPredicate;

/// <summary>Equality with any item of a list.</summary>
internal sealed record AnyOfPredicate(BoundExpression List) : IndexPredicate;

/// <summary>A range.</summary>
internal sealed record RangePredicate(BoundExpression? Lower, bool LowerInclusive, BoundExpression? Upper, bool UpperInclusive) : IndexPredicate;

/// <summary>A text match.</summary>
internal sealed record TextPredicate(TextMatch Match, BoundExpression Text) : IndexPredicate;

/// <summary>All relationships of a type, or all, with both ends.</summary>
internal sealed record RelationshipScan(
    LogicalOperator Source, double Rows, Variable Relationship, Variable Start, Variable End, string? Type, bool BothWays) : LogicalOperator(Source, Rows);

/// <summary>The rows of two plans that know nothing of each other, paired where keys are equal; without keys each with each.</summary>
/// <param name="Source">The plan whose rows come one after the other.</param>
/// <param name="Rows">Rows that are expected to come out.</param>
/// <param name="Right">The plan whose rows are kept.</param>
/// <param name="Keys">What must be equal, of a row of each.</param>
/// <param name="Outputs">The variables that the kept rows bring.</param>
internal sealed record HashJoin(
    LogicalOperator Source, double Rows, LogicalOperator Right, IReadOnlyList<(BoundExpression Left, BoundExpression Right)> Keys, IReadOnlyList<Variable> Outputs)
    : LogicalOperator(Source, Rows);

/// <summary>What an expand goes over.</summary>
/// <param name="From">The node it starts from.</param>
/// <param name="Relationship">The relationship, or the list of them.</param>
/// <param name="To">The node it comes to.</param>
/// <param name="Direction">Which way, seen from the first.</param>
/// <param name="Types">What it follows; null: any.</param>
/// <param name="Unique">Relationships it must not take again.</param>
internal sealed record Hop(
    Variable From, Variable Relationship, Variable To, PatternDirection Direction, BoundLabelExpression? Types, IReadOnlyList<Variable> Unique);

/// <summary>One relationship and the node at its other end, or one between two known nodes.</summary>
internal sealed record Expand(LogicalOperator Source, double Rows, Hop Hop, bool Into) : LogicalOperator(Source, Rows);

/// <summary>The ends of a known relationship.</summary>
internal sealed record ProjectEndpoints(LogicalOperator Source, double Rows, Hop Hop, bool FromIsBound, bool ToIsBound) : LogicalOperator(Source, Rows);

/// <summary>A number of relationships.</summary>
/// <param name="Minimum">At least.</param>
/// <param name="Maximum">At most; null: any number.</param>
/// <param name="Inner">Each of them in <paramref name="Predicates"/>.</param>
/// <param name="Predicates">True for each.</param>
/// <param name="Reverse">Whether the list is turned round.</param>
internal sealed record Repetition(long Minimum, long? Maximum, Variable Inner, IReadOnlyList<BoundExpression> Predicates, bool Reverse);

/// <summary>One relationship of walks that are only counted.</summary>
/// <param name="Direction">Which way, seen from the node before.</param>
/// <param name="Types">What it follows; null: any.</param>
/// <param name="To">The node it comes to.</param>
/// <param name="Predicates">True for that node; they speak of nothing else.</param>
internal sealed record CountedHop(PatternDirection Direction, BoundLabelExpression? Types, Variable To, IReadOnlyList<BoundExpression> Predicates);

/// <summary>The number of walks from a node, in place of a row for each.</summary>
/// <param name="Source">The step before.</param>
/// <param name="Rows">Rows that are expected to come out.</param>
/// <param name="From">The node.</param>
/// <param name="Hops">The form of the walks.</param>
/// <param name="Taken">Relationships that the first hop must not take.</param>
/// <param name="Count">Holds the number.</param>
/// <param name="Times">A number it is multiplied with; null: none.</param>
/// <param name="DropsZero">Whether rows without a walk end here.</param>
internal sealed record CountWalks(
    LogicalOperator Source, double Rows, Variable From, IReadOnlyList<CountedHop> Hops, IReadOnlyList<Variable> Taken, Variable Count, Variable? Times, bool DropsZero)
    : LogicalOperator(Source, Rows);

/// <summary>All trails of a length, or only the different nodes they lead to.</summary>
internal sealed record VarLengthExpand(LogicalOperator Source, double Rows, Hop Hop, Repetition Length, bool Into, bool EndsOnly = false) : LogicalOperator(Source, Rows);

/// <summary>The shortest walks between two known nodes.</summary>
internal sealed record ShortestPath(LogicalOperator Source, double Rows, Hop Hop, Repetition Length, bool All) : LogicalOperator(Source, Rows);

/// <summary>The repetitions of a quantified path.</summary>
internal sealed record Repeat(
    LogicalOperator Source,
    double Rows,
    LogicalOperator Round,
    BoundQuantifiedPath Path,
    Variable From,
    Variable To,
    bool Into,
    IReadOnlyList<Variable> Relationships,
    IReadOnlyList<Variable> Unique) : LogicalOperator(Source, Rows);

/// <summary>The paths of a pattern that a selector wants, from or to a known node or between two.</summary>
/// <param name="Source">The step before.</param>
/// <param name="Rows">Rows that are expected to come out.</param>
/// <param name="Pattern">The paths.</param>
/// <param name="Selector">Which of those between the same nodes.</param>
/// <param name="IsStartKnown">Whether the first node is known.</param>
/// <param name="IsEndKnown">Whether the last node is known.</param>
/// <param name="Found">True for the node that is not.</param>
internal sealed record SelectPaths(
    LogicalOperator Source, double Rows, SearchPattern Pattern, PathSelector Selector, bool IsStartKnown, bool IsEndKnown, IReadOnlyList<BoundExpression> Found)
    : LogicalOperator(Source, Rows);

/// <summary>The rows for which all predicates are true.</summary>
internal sealed record Filter(LogicalOperator Source, double Rows, IReadOnlyList<BoundExpression> Predicates) : LogicalOperator(Source, Rows);

/// <summary>Values for variables.</summary>
internal sealed record Project(LogicalOperator Source, double Rows, IReadOnlyList<(Variable Variable, BoundExpression Expression)> Items)
    : LogicalOperator(Source, Rows);

/// <summary>Groups with aggregates.</summary>
internal sealed record Aggregate(
    LogicalOperator Source,
    double Rows,
    IReadOnlyList<(Variable Variable, BoundExpression Expression)> Keys,
    IReadOnlyList<(Variable Variable, BoundAggregate Aggregate)> Aggregates) : LogicalOperator(Source, Rows);

/// <summary>A count that the store knows.</summary>
internal sealed record CountStore(LogicalOperator Source, Variable Variable, bool OfNodes, IReadOnlyList<string>? Names) : LogicalOperator(Source, 1);

/// <summary>For each relationship type in the graph its name and how many relationships it has.</summary>
internal sealed record TypeCounts(LogicalOperator Source, double Rows, Variable Type, Variable Count) : LogicalOperator(Source, Rows);

/// <summary>Different rows.</summary>
internal sealed record Distinct(LogicalOperator Source, double Rows, IReadOnlyList<Variable> Variables) : LogicalOperator(Source, Rows);

/// <summary>Rows in order.</summary>
internal sealed record Sort(LogicalOperator Source, double Rows, IReadOnlyList<(Variable Variable, bool Descending)> Keys) : LogicalOperator(Source, Rows);

/// <summary>The first rows in order.</summary>
internal sealed record Top(
    LogicalOperator Source, double Rows, IReadOnlyList<(Variable Variable, bool Descending)> Keys, BoundExpression Count, BoundExpression? Skip)
    : LogicalOperator(Source, Rows);

/// <summary>All but the first rows.</summary>
internal sealed record Skip(LogicalOperator Source, double Rows, BoundExpression Count) : LogicalOperator(Source, Rows);

/// <summary>The first rows.</summary>
internal sealed record Limit(LogicalOperator Source, double Rows, BoundExpression Count, bool Exhaust) : LogicalOperator(Source, Rows);

/// <summary>The items of a list.</summary>
internal sealed record Unwind(LogicalOperator Source, double Rows, BoundExpression List, Variable Variable) : LogicalOperator(Source, Rows);

/// <summary>All rows in before the first out.</summary>
internal sealed record Eager(LogicalOperator Source, double Rows) : LogicalOperator(Source, Rows);

/// <summary>What the inner plan, whose leaf is a <see cref="Feed"/>, makes of each row, or the row with nulls.</summary>
internal sealed record Optional(LogicalOperator Source, double Rows, LogicalOperator Inner, IReadOnlyList<Variable> Nulled) : LogicalOperator(Source, Rows);

/// <summary>The rows of an inner plan for each row; with <see cref="Transactions"/> committed batch by batch.</summary>
internal sealed record Apply(
    LogicalOperator Source, double Rows, LogicalOperator Inner, IReadOnlyList<Variable> Outputs, bool IsUnit, bool IsOptional, BoundTransactions? Transactions)
    : LogicalOperator(Source, Rows);

/// <summary>The rows of one plan and then of another.</summary>
internal sealed record Union(
    LogicalOperator Left, LogicalOperator Right, double Rows, IReadOnlyList<(Variable From, Variable To)> LeftColumns, IReadOnlyList<(Variable From, Variable To)> RightColumns)
    : LogicalOperator((LogicalOperator?)null, Rows);

/// <summary>Makes nodes and relationships.</summary>
internal sealed record Create(LogicalOperator Source, double Rows, BoundCreate Clause) : LogicalOperator(Source, Rows);

/// <summary>Finds a path or makes it.</summary>
internal sealed record Merge(LogicalOperator Source, double Rows, LogicalOperator Match, BoundMerge Clause) : LogicalOperator(Source, Rows);

/// <summary>Sets and removes properties and labels.</summary>
internal sealed record Update(LogicalOperator Source, double Rows, IReadOnlyList<BoundUpdate> Updates) : LogicalOperator(Source, Rows);

/// <summary>Deletes.</summary>
internal sealed record Delete(LogicalOperator Source, double Rows, BoundDelete Clause) : LogicalOperator(Source, Rows);

/// <summary>Runs updates for each item of a list.</summary>
internal sealed record Foreach(LogicalOperator Source, double Rows, LogicalOperator Inner, Variable Variable, BoundExpression List) : LogicalOperator(Source, Rows);

/// <summary>The rows of a procedure.</summary>
internal sealed record CallProcedure(
    LogicalOperator Source,
    double Rows,
    ProcedureDefinition Procedure,
    IReadOnlyList<BoundExpression> Arguments,
    IReadOnlyList<(int Column, Variable Variable)> Yield,
    bool IsOptional) : LogicalOperator(Source, Rows);

/// <summary>The rows of a CSV file.</summary>
internal sealed record LoadCsv(LogicalOperator Source, double Rows, BoundLoadCsv Clause) : LogicalOperator(Source, Rows);
