using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Execution.Trails;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Physical;

/// <summary>Turns paths that are searched for into their form over slots.</summary>
/// <param name="builder">Knows slots and makes evaluators.</param>
internal sealed class SelectionBuilder(OperatorBuilder builder)
{
    /// <summary>What a step that selects paths is to find.</summary>
    public PathSelection Of(SelectPaths select)
    {
        SearchPattern pattern = select.Pattern;
        var trails = new TrailPattern(
            [.. pattern.Nodes.Select(NodeOf)],
            [.. pattern.Parts.Select(PartOf)],
            [.. pattern.NodeRules.Select(RuleOf)],
            [.. pattern.RelationshipRules.Select(RuleOf)],
            new Uniqueness([.. pattern.Unique.Select(builder.SlotOf)]),
            builder.AllOf(pattern.Predicates),
            builder.Path(pattern.Value),
            builder.SlotOf(pattern.Variable),
            [.. pattern.Own.Select(builder.SlotOf)]);
        return new PathSelection(trails, select.Selector, select.IsStartKnown, select.IsEndKnown, builder.AllOf(select.Found));
    }

    private TrailNode NodeOf(SearchNode node) =>
        new(node.Variable is null ? -1 : builder.SlotOf(node.Variable), node.IsKnown, builder.AllOf(node.Predicates));

    private TrailRelationship RelationshipOf(SearchRelationship relationship) => new(
        builder.SlotOf(relationship.Variable), relationship.IsKnown, relationship.Direction, new TypeFilter(relationship.Types), builder.AllOf(relationship.Predicates));

    private TrailPart PartOf(SearchPart part) => new(
        [.. part.Nodes.Select(NodeOf)],
        [.. part.Relationships.Select(RelationshipOf)],
        part.Minimum,
        part.Maximum,
        [.. part.Groups.Select(group => (builder.SlotOf(group.Inner), builder.SlotOf(group.List)))],
        builder.AllOf(part.Predicates));

    private TrailRule RuleOf(SearchRule rule) => new(builder.SlotOf(rule.Element), builder.Evaluator(rule.Predicate), rule.Wanted);
}
