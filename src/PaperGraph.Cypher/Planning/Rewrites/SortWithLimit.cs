using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>ORDER BY with LIMIT keeps the first rows only.</summary>
internal static class SortWithLimit
{
    public static LogicalOperator Rewrite(LogicalOperator plan) => RewriteList.Rebuild(plan, step => step switch
    {
        Limit { Source: Sort sort } limit => new Top(sort.Source!, limit.Rows, sort.Keys, limit.Count, null),
        Limit { Source: Skip { Source: Sort sort } skip } limit => new Skip(new Top(sort.Source!, limit.Rows, sort.Keys, limit.Count, skip.Count), limit.Rows, skip.Count),
        _ => step,
    });
}
