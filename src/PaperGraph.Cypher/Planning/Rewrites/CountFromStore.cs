using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>count(*) or count(n) of all nodes, of those with one label, or of all relationships of a type is read off the store.</summary>
internal static class CountFromStore
{
    public static LogicalOperator Rewrite(LogicalOperator plan) => RewriteList.Rebuild(plan, Replace);

    private static LogicalOperator Replace(LogicalOperator step)
    {
        if (step is not Aggregate { Keys.Count: 0, Aggregates: [var only] } aggregate || only.Aggregate.Distinct) return step;
        LogicalOperator source = aggregate.Source!;
        if (AllRelationships.Of(source) is { } all)
        {
            TypeFilter types = new(all.Types);
            bool known = all.IsCountedBy(only.Aggregate) && (types.IsAny || types.Names is not null);
            return known ? new CountStore(new Argument(), only.Variable, OfNodes: false, types.IsAny ? null : types.Names) : step;
        }

        if (source is not NodeScan { Source: Argument } scan) return step;
        bool counts = only.Aggregate.Function.Name == "count(*)"
            || (only.Aggregate.Function.Name == "count" && only.Aggregate.Arguments is [BoundVariable variable] && variable.Variable == scan.Node);
        return counts ? new CountStore(new Argument(), only.Variable, OfNodes: true, scan.Label is null ? null : [scan.Label]) : step;
    }
}
