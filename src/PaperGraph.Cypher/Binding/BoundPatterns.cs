using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>A path to be matched.</summary>
/// <param name="Variable">The path's variable; null where there is none.</param>
/// <param name="Selector">Which of the paths between the same ends are wanted.</param>
/// <param name="Elements">Nodes and relationships in turn, beginning and ending with a node; a quantified path lies between two nodes.</param>
/// <param name="Where">A predicate that belongs inside the selector (of a parenthesised path); null where there is none.</param>
public sealed record BoundPath(Variable? Variable, PathSelector Selector, IReadOnlyList<BoundPatternElement> Elements, BoundExpression? Where);

/// <summary>A part of a path.</summary>
public abstract record BoundPatternElement;

/// <summary>A node of a pattern.</summary>
/// <param name="Variable">Its variable, one without a name where the text gives none. It may be bound by earlier clauses.</param>
/// <param name="Labels">What its labels must be; null where nothing is said.</param>
/// <param name="Properties">A map (literal or parameter) whose entries must all be equal; null where there is none.</param>
/// <param name="Where">The predicate inside; null where there is none.</param>
public sealed record BoundNode(Variable Variable, BoundLabelExpression? Labels, BoundExpression? Properties, BoundExpression? Where)
    : BoundPatternElement;

/// <summary>A relationship of a pattern.</summary>
/// <param name="Variable">Its variable; for a variable length or a quantifier that of the list. One without a name where the text gives none.</param>
/// <param name="Direction">Which way it points, seen from the node before it.</param>
/// <param name="Types">What its type must be; null: any.</param>
/// <param name="Length">
/// The number of repetitions for a variable length or a quantifier (both bounds resolved but that a null maximum is any number); null: one relationship.
/// </param>
/// <param name="Properties">A map whose entries must all be equal, on every relationship; null where there is none.</param>
/// <param name="Where">The predicate inside, where <paramref name="Inner"/> stands for each relationship if there is a length; null where there is none.</param>
/// <param name="Inner">Each single relationship within a length; null where there is no length.</param>
public sealed record BoundRelationship(
    Variable Variable,
    PatternDirection Direction,
    BoundLabelExpression? Types,
    (long Minimum, long? Maximum)? Length,
    BoundExpression? Properties,
    BoundExpression? Where,
    Variable? Inner) : BoundPatternElement;

/// <summary>((a)-[r]->(b) WHERE …){1,3}.</summary>
/// <param name="Path">The path inside, over the inner variables; begins and ends with a node.</param>
/// <param name="Where">The predicate inside, over the inner variables; null where there is none.</param>
/// <param name="Minimum">Repetitions at least.</param>
/// <param name="Maximum">Repetitions at most; null: any number.</param>
/// <param name="Groups">
/// For each inner variable with a name the list of its values that the query sees outside; where the path around has a variable also for those without
/// names, since their nodes and relationships are part of its value.
/// </param>
public sealed record BoundQuantifiedPath(
    BoundPath Path, BoundExpression? Where, long Minimum, long? Maximum, IReadOnlyList<(Variable Inner, Variable List)> Groups) : BoundPatternElement;
