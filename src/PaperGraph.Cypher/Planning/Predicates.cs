using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning;

/// <summary>Turns what patterns and WHERE say into single predicates that must all be true.</summary>
internal static class Predicates
{
    /// <summary>The parts that AND joins.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(BoundExpression? predicate)
    {
        if (predicate is null) yield break;
        // A loop: chains of AND may be thousands long.
        Stack<BoundExpression> open = new([predicate]);
        while (open.TryPop(out BoundExpression? part))
        {
            if (part is BoundBinary { Operator: BinaryOperator.And } both)
            {
                open.Push(both.Right);
                open.Push(both.Left);
            }
            else
            {
                yield return part;
            }
        }
    }

    /// <summary>What the map of a node or relationship pattern demands.</summary>
    public static IEnumerable<BoundExpression> OfProperties(Variable entity, BoundExpression? properties) => properties switch
    {
        null => [],
        BoundMap map => map.Entries.Select(entry =>
            new BoundComparison([new BoundProperty(new BoundVariable(entity), entry.Key), entry.Value], [ComparisonOperator.Equal])),
        _ => [new PropertiesMatchExpression(entity, properties)],
    };

    /// <summary>What the labels of a node pattern demand; a conjunction falls into its parts.</summary>
    public static IEnumerable<BoundExpression> OfLabels(Variable entity, BoundLabelExpression? labels) => labels switch
    {
        null => [],
        BoundLabelAnd both => OfLabels(entity, both.Left).Concat(OfLabels(entity, both.Right)),
        _ => [new BoundLabelPredicate(new BoundVariable(entity), labels)],
    };

    /// <summary>Whether a type expression has parts that are only known when the query runs.</summary>
    public static bool IsDynamic(BoundLabelExpression? labels) => labels switch
    {
        BoundDynamicLabel => true,
        BoundLabelAnd both => IsDynamic(both.Left) || IsDynamic(both.Right),
        BoundLabelOr either => IsDynamic(either.Left) || IsDynamic(either.Right),
        BoundLabelNot negated => IsDynamic(negated.Operand),
        _ => false,
    };
}
