using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Logical;

/// <summary>A node of paths that are searched for.</summary>
/// <param name="Variable">Its variable; null where nothing speaks of it.</param>
/// <param name="IsKnown">Whether it has a value before.</param>
/// <param name="Predicates">True for it; speak of nothing else that the search finds.</param>
internal sealed record SearchNode(Variable? Variable, bool IsKnown, IReadOnlyList<BoundExpression> Predicates);

/// <summary>A relationship of paths that are searched for.</summary>
/// <param name="Variable">Its variable.</param>
/// <param name="IsKnown">Whether it has a value before.</param>
/// <param name="Direction">Which way, seen from the node before it.</param>
/// <param name="Types">What it follows; null: any.</param>
/// <param name="Predicates">True for it; speak of nothing else that the search finds but the nodes at its ends.</param>
internal sealed record SearchRelationship(
    Variable Variable, bool IsKnown, PatternDirection Direction, BoundLabelExpression? Types, IReadOnlyList<BoundExpression> Predicates);

/// <summary>Relationships in turn, a number of times.</summary>
/// <param name="Nodes">The nodes of a round, one more than relationships.</param>
/// <param name="Relationships">The relationships of a round.</param>
/// <param name="Minimum">Rounds at least.</param>
/// <param name="Maximum">Rounds at most; null: any number.</param>
/// <param name="Groups">The values of a round, with their lists.</param>
/// <param name="Predicates">True for each round.</param>
internal sealed record SearchPart(
    IReadOnlyList<SearchNode> Nodes,
    IReadOnlyList<SearchRelationship> Relationships,
    long Minimum,
    long? Maximum,
    IReadOnlyList<(Variable Inner, Variable List)> Groups,
    IReadOnlyList<BoundExpression> Predicates);

/// <summary>What must be so of every node, or every relationship, of a path.</summary>
/// <param name="Element">The element in <paramref name="Predicate"/>.</param>
/// <param name="Predicate">What is asked.</param>
/// <param name="Wanted">The answer.</param>
internal sealed record SearchRule(Variable Element, BoundExpression Predicate, bool Wanted);

/// <summary>Paths that are searched for, each predicate where it can be asked first.</summary>
/// <param name="Nodes">The nodes outside of rounds, one more than parts.</param>
/// <param name="Parts">What lies between them.</param>
/// <param name="NodeRules">Of every node.</param>
/// <param name="RelationshipRules">Of every relationship.</param>
/// <param name="Unique">The relationships that must not be taken.</param>
/// <param name="Predicates">True for the path as a whole.</param>
/// <param name="Variable">The path's variable.</param>
/// <param name="Value">The path's value.</param>
/// <param name="Own">The variables that the search gives values to, those inside of rounds included.</param>
internal sealed record SearchPattern(
    IReadOnlyList<SearchNode> Nodes,
    IReadOnlyList<SearchPart> Parts,
    IReadOnlyList<SearchRule> NodeRules,
    IReadOnlyList<SearchRule> RelationshipRules,
    IReadOnlyList<Variable> Unique,
    IReadOnlyList<BoundExpression> Predicates,
    Variable Variable,
    PathValueExpression Value,
    IReadOnlyList<Variable> Own);
