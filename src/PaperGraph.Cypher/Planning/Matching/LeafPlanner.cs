using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Planning.Matching;

/// <summary>Finds the cheapest way to begin at a node: by identity, by an index, by a label, or all.</summary>
/// <param name="context">Counts and indexes.</param>
/// <param name="predicates">What must be true; may speak of other nodes.</param>
/// <param name="bound">The variables that have values already.</param>
internal sealed class LeafPlanner(PlanContext context, IReadOnlyList<BoundExpression> predicates, HashSet<Variable> bound)
{
    /// <summary>A guess for ranges and texts, where nothing is known of the values.</summary>
    private const double RangeSelectivity = 0.3;

    /// <summary>The step, with the rows it gives for one row of its input.</summary>
    public LogicalOperator Plan(LogicalOperator source, Variable node)
    {
        string[] labels = [.. LabelsOf(node)];
        IEnumerable<LogicalOperator> ways = ById(source, node).Concat(ByIndex(source, node, labels)).Concat(labels.Select(label =>
            (LogicalOperator)new NodeScan(source, source.Rows * context.CountNodes(label), node, label)));
        return ways.Append(new NodeScan(source, source.Rows * context.CountNodes(null), node, null)).MinBy(way => way.Rows)!;
    }

    private IEnumerable<string> LabelsOf(Variable node) => predicates.OfType<BoundLabelPredicate>()
        .Where(predicate => predicate.Operand is BoundVariable variable && variable.Variable == node)
        .Select(predicate => predicate.Labels).OfType<BoundLabelName>().Select(label => label.Name);

    private IEnumerable<LogicalOperator> ById(LogicalOperator source, Variable node)
    {
        foreach ((BoundExpression left, ComparisonOperator comparison, BoundExpression right) in Comparisons())
        {
            if (comparison == ComparisonOperator.Equal && left is BoundFunction { Function.Name: "id" or "elementId" } function
                && function.Arguments is [BoundVariable variable] && variable.Variable == node && IsKnown(right))
            {
                yield return new NodeByIdSeek(source, source.Rows, node, right, function.Function.Name == "elementId");
            }
        }
    }

    private IEnumerable<LogicalOperator> ByIndex(LogicalOperator source, Variable node, string[] labels) => context.Graph.Indexes
        .Where(index => index.Entity == EntityKind.Node && index.LabelsOrTypes.Count == 1 && labels.Contains(index.LabelsOrTypes[0], StringComparer.Ordinal))
        .SelectMany(index => index.Kind switch
        {
            IndexKind.Range => RangeIndex(source, node, index),
            IndexKind.Text => TextIndex(source, node, index),
            _ => [],
        });

    private IEnumerable<LogicalOperator> RangeIndex(LogicalOperator source, Variable node, IndexDefinition index)
    {
        double entities = context.CountNodes(index.LabelsOrTypes[0]);
        double perValue = index.OwningConstraint is not null ? 1 : entities / Math.Max(1, context.Graph.DistinctValues(index));
        BoundExpression?[] equal = [.. index.Properties.Select(key => Compared(node, key, ComparisonOperator.Equal))];
        if (equal.All(value => value is not null))
        {
            yield return new NodeIndexSeek(source, source.Rows * perValue, node, index, new EqualityPredicate(equal!));
        }

        if (index.Properties.Count > 1) yield break;
        string property = index.Properties[0];
        foreach (BoundBinary any in Binaries(node, property, BinaryOperator.In))
        {
            double items = any.Right is BoundList list ? list.Items.Count : 10;
            yield return new NodeIndexSeek(source, source.Rows * perValue * items, node, index, new AnyOfPredicate(any.Right));
        }

        foreach (BoundBinary starts in Binaries(node, property, BinaryOperator.StartsWith))
        {
            yield return new NodeIndexSeek(source, source.Rows * entities * RangeSelectivity * 0.1, node, index, new TextPredicate(TextMatch.StartsWith, starts.Right));
        }

        BoundExpression? above = Compared(node, property, ComparisonOperator.Greater), from = Compared(node, property, ComparisonOperator.GreaterOrEqual);
        BoundExpression? below = Compared(node, property, ComparisonOperator.Less), to = Compared(node, property, ComparisonOperator.LessOrEqual);
        if ((above ?? from ?? below ?? to) is not null)
        {
            double selectivity = (above ?? from) is not null && (below ?? to) is not null ? RangeSelectivity * RangeSelectivity : RangeSelectivity;
            yield return new NodeIndexSeek(
                source, source.Rows * entities * selectivity, node, index, new RangePredicate(above ?? from, above is null, below ?? to, below is null));
        }
    }

    private IEnumerable<LogicalOperator> TextIndex(LogicalOperator source, Variable node, IndexDefinition index)
    {
        double rows = source.Rows * context.CountNodes(index.LabelsOrTypes[0]) * RangeSelectivity * 0.1;
        (BinaryOperator Operator, TextMatch Match)[] kinds =
            [(BinaryOperator.Contains, TextMatch.Contains), (BinaryOperator.EndsWith, TextMatch.EndsWith), (BinaryOperator.StartsWith, TextMatch.StartsWith)];
        return kinds.SelectMany(kind => Binaries(node, index.Properties[0], kind.Operator)
            .Select(text => new NodeIndexSeek(source, rows, node, index, new TextPredicate(kind.Match, text.Right))));
    }

    /// <summary>What a property is compared with, whichever side it stands on.</summary>
    private BoundExpression? Compared(Variable node, string key, ComparisonOperator wanted)
    {
        foreach ((BoundExpression left, ComparisonOperator comparison, BoundExpression right) in Comparisons())
        {
            if (comparison == wanted && IsProperty(left, node, key) && IsKnown(right)) return right;
        }

        return null;
    }

    private IEnumerable<(BoundExpression Left, ComparisonOperator Operator, BoundExpression Right)> Comparisons()
    {
        foreach (BoundComparison comparison in predicates.OfType<BoundComparison>().Where(comparison => comparison.Operands.Count == 2))
        {
            yield return (comparison.Operands[0], comparison.Operators[0], comparison.Operands[1]);
            yield return (comparison.Operands[1], Turned(comparison.Operators[0]), comparison.Operands[0]);
        }
    }

    private IEnumerable<BoundBinary> Binaries(Variable node, string key, BinaryOperator wanted) => predicates.OfType<BoundBinary>()
        .Where(binary => binary.Operator == wanted && IsProperty(binary.Left, node, key) && IsKnown(binary.Right));

    private static bool IsProperty(BoundExpression expression, Variable node, string key) =>
        expression is BoundProperty { Source: BoundVariable variable } property && variable.Variable == node && string.Equals(property.Key, key, StringComparison.Ordinal);

    private bool IsKnown(BoundExpression expression) => VariableUses.Of(expression).IsSubsetOf(bound);

    private static ComparisonOperator Turned(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };
}
