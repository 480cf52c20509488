using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>A plan that gives each relationship of a set once, with both its ends.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Ends">Its ends.</param>
/// <param name="Types">The set; null: all.</param>
internal sealed record AllRelationships(Variable Relationship, Variable[] Ends, BoundLabelExpression? Types)
{
    /// <summary>What a plan gives; null where it is another sort of plan.</summary>
    public static AllRelationships? Of(LogicalOperator? plan) => plan switch
    {
        RelationshipScan { Source: Argument, BothWays: false } scan =>
            new AllRelationships(scan.Relationship, [scan.Start, scan.End], scan.Type is null ? null : new BoundLabelName(scan.Type)),
        Expand { Into: false, Source: NodeScan { Source: Argument, Label: null } nodes, Hop: { Direction: not PatternDirection.Either, Unique.Count: 0 } hop }
            when hop.From == nodes.Node && hop.From != hop.To => new AllRelationships(hop.Relationship, [hop.From, hop.To], hop.Types),
        _ => null,
    };

    /// <summary>Whether an aggregate counts the relationships.</summary>
    public bool IsCountedBy(BoundAggregate aggregate) => !aggregate.Distinct && (aggregate.Function.Name == "count(*)"
        || (aggregate.Function.Name == "count" && aggregate.Arguments is [BoundVariable variable]
            && (variable.Variable == Relationship || Ends.Contains(variable.Variable))));
}
