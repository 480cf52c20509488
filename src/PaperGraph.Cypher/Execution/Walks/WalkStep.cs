using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Execution.Walks;

/// <summary>One relationship of walks that are only counted.</summary>
/// <param name="Direction">Which way, seen from the node before.</param>
/// <param name="Types">What it follows.</param>
/// <param name="Node">Slot of the node it comes to, while <paramref name="Predicate"/> is asked.</param>
/// <param name="Predicate">What that node must fulfil; speaks of nothing else; null: nothing.</param>
/// <param name="MayTurnBack">Whether a walk could take the relationship of the step before again, which is not allowed.</param>
internal sealed record WalkStep(PatternDirection Direction, TypeFilter Types, int Node, Evaluator? Predicate, bool MayTurnBack);
