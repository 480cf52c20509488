using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution.Walks;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>
/// Where the rows of a pattern are only counted, what a node's relationships lead to is counted once for the node and not once for each way to it: a count
/// over two hops is a sum of degrees.
/// </summary>
internal static class CountWithoutRows
{
    public static LogicalOperator Rewrite(LogicalOperator plan) => RewriteList.Rebuild(plan, Replace);

    /// <summary>The step, or one that counts without rows.</summary>
    public static LogicalOperator Replace(LogicalOperator step)
    {
        if (step is not Aggregate aggregate || !aggregate.Aggregates.All(item => IsCount(item.Aggregate))) return step;
        if (aggregate.Aggregates.Count == 0 || aggregate.Source is null) return step;
        var used = aggregate.Keys.SelectMany(key => VariableUses.Of(key.Expression)).ToHashSet();
        WalkCollector walks = WalkCollector.Of(aggregate.Source, used);
        if (walks.Walks.Count == 0 || !aggregate.Aggregates.All(item => CanCount(item.Aggregate, walks))) return step;
        return Rewritten(aggregate, walks);
    }

    private static bool IsCount(BoundAggregate aggregate) => !aggregate.Distinct && aggregate.Function.Name is "count(*)" or "count" && !aggregate.Distinct;

    private static bool CanCount(BoundAggregate aggregate, WalkCollector walks) => aggregate.Function.Name == "count(*)" || aggregate.Arguments[0] switch
    {
        BoundVariable variable => walks.IsRemoved(variable.Variable) || IsFound(variable.Variable, walks.Rest),
        BoundProperty { Source: BoundVariable node } => walks.Walks.Count == 1 && walks.Walks[0].Exists(hop => hop.To == node.Variable),
        _ => false,
    };

    // What a scan or seek finds is not null.
    private static bool IsFound(Variable variable, LogicalOperator rest)
    {
        for (LogicalOperator? step = rest; step is not null; step = step.Source)
        {
            switch (step)
            {
                case NodeScan scan when scan.Node == variable:
                case NodeIndexSeek seek when seek.Node == variable:
                case NodeByIdSeek byId when byId.Node == variable:
                case Expand expand when expand.Hop.To == variable || expand.Hop.Relationship == variable:
                    return true;
                case Optional or Project or Aggregate or Apply or Union:
                    return false;
            }
        }

        return false;
    }

    private static Aggregate Rewritten(Aggregate aggregate, WalkCollector walks)
    {
        LogicalOperator plan = walks.Remaining();
        Variable? count = null;
        for (int i = walks.Walks.Count - 1; i >= 0; i--)
        {
            Variable times = new("  count", StaticType.Integer, -1);
            plan = new CountWalks(plan, plan.Rows, walks.Walks[i][0].From, walks.Hops(i), walks.Taken(i), times, count, DropsZero: true);
            count = times;
        }

        List<(Variable, BoundAggregate)> aggregates = [];
        foreach ((Variable variable, BoundAggregate item) in aggregate.Aggregates)
        {
            Variable summed = count!;
            if (item.Arguments is [BoundProperty property])
            {
                // Values that are null do not count, but their rows make groups.
                summed = new Variable("  count", StaticType.Integer, -1);
                plan = new CountWalks(plan, plan.Rows, walks.Walks[0][0].From, WithValue(walks.Hops(0), property), walks.Taken(0), summed, null, DropsZero: false);
            }

            aggregates.Add((variable, new BoundAggregate(WalkTotal.Definition, [new BoundVariable(summed)], Distinct: false)));
        }

        return aggregate with { Source = plan, Aggregates = aggregates };
    }

    private static List<CountedHop> WithValue(List<CountedHop> hops, BoundProperty property)
    {
        int at = hops.FindIndex(hop => hop.To == ((BoundVariable)property.Source).Variable);
        hops[at] = hops[at] with { Predicates = [.. hops[at].Predicates, new BoundUnary(UnaryOperator.IsNotNull, property, StaticType.Boolean)] };
        return hops;
    }
}
