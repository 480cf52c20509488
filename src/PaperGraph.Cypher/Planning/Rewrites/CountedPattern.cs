using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>COUNT { … } and EXISTS { … } of a pattern that goes out from one known node and whose rows nobody looks at: a count of walks, often just a degree.</summary>
internal static class CountedPattern
{
    /// <summary>The walks that the subquery counts; null where it needs its rows.</summary>
    /// <param name="plan">The plan of the subquery.</param>
    /// <param name="kind">COUNT, or EXISTS, which only a degree answers sooner than the first row would.</param>
    public static CountWalks? Of(LogicalOperator plan, SubqueryKind kind)
    {
        LogicalOperator source = plan;
        while (source is Project { Source: { } below } project && project.Items.All(item => item.Expression is BoundVariable or BoundLiteral)) source = below;
        WalkCollector walks = WalkCollector.Of(source, []);
        if (walks.Walks.Count != 1 || walks.Remaining() is not Argument || walks.Taken(0).Count > 0) return null;
        List<CountedHop> hops = walks.Hops(0);
        if (kind == SubqueryKind.Exists && hops is not [{ Direction: not PatternDirection.Either, Predicates.Count: 0 }]) return null;
        return new CountWalks(walks.Rest, 1, walks.Walks[0][0].From, hops, [], new Variable("  count", StaticType.Integer, -1), null, DropsZero: false);
    }
}
