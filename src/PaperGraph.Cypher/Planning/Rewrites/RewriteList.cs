using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>The rewrites of a logical plan, in order.</summary>
internal static class RewriteList
{
    /// <summary>Those that make a plan faster and can be left out.</summary>
    private static readonly Func<LogicalOperator, LogicalOperator>[] s_faster =
    [
        // Counts first: the scan they take away needs nothing more.
        CountFromStore.Rewrite,
        CountsByType.Rewrite,
        // Before the count without rows, which would take off what this one turns round.
        CountFromGroups.Rewrite,
        CountWithoutRows.Rewrite,
        DistinctEnds.Rewrite,
        SortWithLimit.Rewrite,
        LateProjection.Rewrite,
    ];

    private static readonly Func<LogicalOperator, LogicalOperator>[] s_rewrites =
    [
        // LIMIT must know of all updates below it.
        LimitOverUpdates.Rewrite,
        // Last: where rows are held back depends on every step that reads or writes.
        EagerPlacement.Rewrite,
    ];

    /// <summary>The plan after all rewrites.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="faster">Whether those that only make it faster are among them.</param>
    public static LogicalOperator Apply(LogicalOperator plan, bool faster) =>
        (faster ? s_faster.Concat(s_rewrites) : s_rewrites).Aggregate(plan, (current, rewrite) => rewrite(current));

    /// <summary>Rebuilds a chain of steps from its leaf to its root.</summary>
    public static LogicalOperator Rebuild(LogicalOperator root, Func<LogicalOperator, LogicalOperator> change)
    {
        Stack<LogicalOperator> chain = new();
        for (LogicalOperator? step = root; step is not null; step = step.Source) chain.Push(step);
        LogicalOperator? plan = null;
        foreach (LogicalOperator step in chain) plan = change(ReferenceEquals(step.Source, plan) ? step : step with { Source = plan });
        return plan!;
    }
}
