using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution.Walks;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>All relationships grouped by nothing but their type and counted: the store knows the counts.</summary>
internal static class CountsByType
{
    public static LogicalOperator Rewrite(LogicalOperator plan) => RewriteList.Rebuild(plan, Replace);

    private static LogicalOperator Replace(LogicalOperator step)
    {
        if (step is not Aggregate { Keys: [var key] } aggregate || AllRelationships.Of(aggregate.Source) is not { Types: null } all) return step;
        bool byType = key.Expression is BoundFunction { Function.Name: "type", Arguments: [BoundVariable argument] } && argument.Variable == all.Relationship;
        if (!byType || !aggregate.Aggregates.All(item => all.IsCountedBy(item.Aggregate))) return step;
        Variable type = new("  type", StaticType.Any, -1), count = new("  count", StaticType.Integer, -1);
        return aggregate with
        {
            Source = new TypeCounts(new Argument(), 10, type, count),
            Keys = [(key.Variable, new BoundVariable(type))],
            Aggregates = [.. aggregate.Aggregates.Select(item => (item.Variable, new BoundAggregate(WalkTotal.Definition, [new BoundVariable(count)], Distinct: false)))],
        };
    }
}
