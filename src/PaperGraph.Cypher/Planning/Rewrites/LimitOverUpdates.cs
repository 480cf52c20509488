using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>A LIMIT above updates lets all of them happen.</summary>
internal static class LimitOverUpdates
{
    public static LogicalOperator Rewrite(LogicalOperator plan) =>
        RewriteList.Rebuild(plan, step => step is Limit limit && PlanEffects.AnyWrites(limit.Source!) ? limit with { Exhaust = true } : step);
}
