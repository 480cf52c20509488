using PaperGraph.Cypher.Binding;

namespace PaperGraph.Cypher.Planning.Logical;

/// <summary>A path made of what a pattern has bound; only the planner makes such expressions.</summary>
/// <param name="Start">The first node.</param>
/// <param name="Parts">Relationships or lists of them; several in one part take turns (a quantified path).</param>
internal sealed record PathValueExpression(Variable Start, IReadOnlyList<IReadOnlyList<Variable>> Parts) : BoundExpression(StaticType.Path);

/// <summary>Whether the properties of a node or relationship equal every entry of a map that is only known when the query runs.</summary>
/// <param name="Entity">The node or relationship.</param>
/// <param name="Map">The map.</param>
internal sealed record PropertiesMatchExpression(Variable Entity, BoundExpression Map) : BoundExpression(StaticType.Boolean);
