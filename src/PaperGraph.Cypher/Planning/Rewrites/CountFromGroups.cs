using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>
/// A count grouped by the last node of a pattern that begins with a scan is turned round: it begins at the nodes that make the groups, so that the rest is
/// only counted (<see cref="CountWithoutRows"/>).
/// </summary>
internal static class CountFromGroups
{
    public static LogicalOperator Rewrite(LogicalOperator plan) => RewriteList.Rebuild(plan, Replace);

    private static LogicalOperator Replace(LogicalOperator step)
    {
        if (step is not Aggregate { Keys.Count: > 0, Source: { } source } aggregate || Turned(source, aggregate) is not { } turned) return step;
        LogicalOperator counted = CountWithoutRows.Replace(aggregate with { Source = turned });
        // What is no count must not change its order of evaluation for nothing.
        return counted is Aggregate { Source: CountWalks { Source: Filter { Source: NodeScan } or NodeScan } }
            or Aggregate { Source: CountWalks { Source: CountWalks { Source: Filter { Source: NodeScan } or NodeScan } } } ? counted : step;
    }

    private static Filter? Turned(LogicalOperator source, Aggregate aggregate)
    {
        List<Hop> hops = [];
        List<BoundExpression> predicates = [];
        LogicalOperator? step = source;
        for (; step is Filter or Expand { Into: false }; step = step.Source)
        {
            if (step is Expand expand) hops.Insert(0, expand.Hop);
            else predicates.AddRange(((Filter)step).Predicates);
        }

        if (step is not NodeScan { Source: Argument } scan || hops.Count == 0 || !IsLine(hops, scan.Node)) return null;
        if (!predicates.TrueForAll(predicate => NodePredicates.NodeOf(predicate) is not null)) return null;
        // A pattern that begins at a few nodes is best left so.
        if (predicates.Exists(predicate => IsSelective(predicate) && NodePredicates.NodeOf(predicate) == scan.Node)) return null;
        Variable end = hops[^1].To;
        if (aggregate.Keys.Any(key => VariableUses.Of(key.Expression) is not { Count: 1 } uses || !uses.Contains(end))) return null;
        return Reversed(scan, hops, predicates);
    }

    private static bool IsSelective(BoundExpression predicate) =>
        predicate is BoundComparison { Operators: [ComparisonOperator.Equal] } or BoundBinary { Operator: BinaryOperator.In or BinaryOperator.StartsWith };

    private static bool IsLine(List<Hop> hops, Variable start)
    {
        HashSet<Variable> met = new(ReferenceEqualityComparer.Instance) { start };
        Variable at = start;
        foreach (Hop hop in hops)
        {
            if (hop.From != at || !met.Add(hop.To)) return false;
            at = hop.To;
        }

        return true;
    }

    private static Filter Reversed(NodeScan scan, List<Hop> hops, List<BoundExpression> predicates)
    {
        Variable end = hops[^1].To;
        string? label = predicates.OfType<BoundLabelPredicate>()
            .Where(predicate => predicate.Operand is BoundVariable variable && variable.Variable == end)
            .Select(predicate => predicate.Labels).OfType<BoundLabelName>().FirstOrDefault()?.Name;
        LogicalOperator plan = new NodeScan(new Argument(), scan.Rows, end, label);
        List<Variable> walked = [];
        for (int i = hops.Count - 1; i >= 0; i--)
        {
            Hop hop = hops[i];
            plan = new Expand(plan, plan.Rows, new Hop(hop.To, hop.Relationship, hop.From, hop.Direction.Turned(), hop.Types, [.. walked]), Into: false);
            walked.Add(hop.Relationship);
        }

        // The label of the scan may have been asked by the scan alone.
        if (scan.Label is not null) predicates.Add(new BoundLabelPredicate(new BoundVariable(scan.Node), new BoundLabelName(scan.Label)));
        return new Filter(plan, plan.Rows, predicates);
    }
}
