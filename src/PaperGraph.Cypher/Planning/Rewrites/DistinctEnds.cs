using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>
/// Where only the different ends of a variable-length expand matter, as under DISTINCT, each end is found once and not once for each trail. A walk within the bounds can always be cut
/// short to a trail as long as one relationship is enough, so breadth-first search finds the same ends.
/// </summary>
internal static class DistinctEnds
{
    public static LogicalOperator Rewrite(LogicalOperator plan) => RewriteList.Rebuild(plan, Replace);

    private static LogicalOperator Replace(LogicalOperator step) => step switch
    {
        Distinct distinct => Pruned(distinct, [.. distinct.Variables.Select(variable => new BoundVariable(variable))]),
        Aggregate aggregate when aggregate.Aggregates.All(item => item.Aggregate.Distinct || item.Aggregate.Function.Name is "min" or "max") =>
            Pruned(aggregate, [.. aggregate.Keys.Select(key => key.Expression), .. aggregate.Aggregates.SelectMany(item => item.Aggregate.Arguments)]),
        _ => step,
    };

    private static LogicalOperator Pruned(LogicalOperator step, List<BoundExpression> asked)
    {
        Stack<LogicalOperator> above = new();
        LogicalOperator? at = step.Source;
        for (; at is Filter or Project; at = at.Source)
        {
            above.Push(at);
            asked.AddRange(at is Filter filter ? filter.Predicates : ((Project)at).Items.Select(item => item.Expression));
        }

        if (!asked.TrueForAll(Repeatable.Is) || at is not VarLengthExpand { Into: false, EndsOnly: false, Length: { Minimum: 0 or 1, Maximum: null or > 1 } } expand) return step;
        if (asked.Exists(expression => VariableUses.Of(expression).Contains(expand.Hop.Relationship))) return step;
        LogicalOperator plan = expand with { EndsOnly = true };
        foreach (LogicalOperator between in above) plan = between with { Source = plan };
        return step with { Source = plan };
    }
}
