using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>A node of a pattern.</summary>
/// <param name="Slot">Its slot; negative where nothing speaks of it.</param>
/// <param name="IsKnown">Whether the row holds it before the search.</param>
/// <param name="Predicate">Must be true; speaks of it and of what is known; null: nothing.</param>
internal sealed record TrailNode(int Slot, bool IsKnown, Evaluator? Predicate)
{
    /// <summary>A node of which nothing is asked.</summary>
    public static TrailNode Any { get; } = new(-1, false, null);
}

/// <summary>A relationship of a pattern.</summary>
/// <param name="Slot">Its slot; negative where nothing speaks of it.</param>
/// <param name="IsKnown">Whether the row holds it before the search.</param>
/// <param name="Direction">Which way, seen from the node before it.</param>
/// <param name="Types">What it follows.</param>
/// <param name="Predicate">Must be true; speaks of it, the nodes at its ends and of what is known; null: nothing.</param>
internal sealed record TrailRelationship(int Slot, bool IsKnown, PatternDirection Direction, TypeFilter Types, Evaluator? Predicate);

/// <summary>What lies between two nodes of a pattern: relationships in turn, a number of times. A single relationship is one round of one.</summary>
/// <param name="Nodes">The nodes of a round, one more than relationships.</param>
/// <param name="Relationships">The relationships of a round.</param>
/// <param name="Minimum">Rounds at least.</param>
/// <param name="Maximum">Rounds at most; null: any number.</param>
/// <param name="Groups">Slots of the values of a round, with the slots of their lists.</param>
/// <param name="Round">Must be true for each round; what is left when the predicates of single elements are taken out; null: nothing.</param>
internal sealed record TrailPart(
    TrailNode[] Nodes, TrailRelationship[] Relationships, long Minimum, long? Maximum, (int Inner, int List)[] Groups, Evaluator? Round);

/// <summary>What must be so of every node, or every relationship, of a path.</summary>
/// <param name="Slot">Slot of the element while <paramref name="Predicate"/> is asked.</param>
/// <param name="Predicate">What is asked.</param>
/// <param name="Wanted">The answer.</param>
internal sealed record TrailRule(int Slot, Evaluator Predicate, bool Wanted);

/// <summary>The paths that are sought between two nodes.</summary>
/// <param name="Nodes">The nodes outside of rounds, one more than parts; nothing is asked of the first and last.</param>
/// <param name="Parts">What lies between them.</param>
/// <param name="NodeRules">Of every node.</param>
/// <param name="RelationshipRules">Of every relationship.</param>
/// <param name="Unique">The relationships that must not be taken.</param>
/// <param name="Whole">Must be true for the path as a whole; null: nothing.</param>
/// <param name="Path">Makes the path's value.</param>
/// <param name="PathSlot">Its slot.</param>
/// <param name="OwnSlots">All slots that a path gives values to.</param>
internal sealed record TrailPattern(
    TrailNode[] Nodes,
    TrailPart[] Parts,
    TrailRule[] NodeRules,
    TrailRule[] RelationshipRules,
    Uniqueness Unique,
    Evaluator? Whole,
    Evaluator Path,
    int PathSlot,
    int[] OwnSlots);
