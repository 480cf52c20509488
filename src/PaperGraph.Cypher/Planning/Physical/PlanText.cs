using System.Globalization;
using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Physical;

/// <summary>Plan details as EXPLAIN shows them.</summary>
internal static class PlanText
{
    public static string Of(Hop hop)
    {
        string relationship = $"[{Name(hop.Relationship)}{new TypeFilter(hop.Types)}]";
        (string left, string right) = hop.Direction switch
        {
            PatternDirection.Outgoing => ("-", "->"),
            PatternDirection.Incoming => ("<-", "-"),
            _ => ("-", "-"),
        };
        return $"({Name(hop.From)}){left}{relationship}{right}({Name(hop.To)})";
    }

    public static string Of(CountWalks walks)
    {
        Variable from = walks.From;
        var text = new System.Text.StringBuilder();
        foreach (CountedHop hop in walks.Hops)
        {
            string part = Of(new Hop(from, new Variable("", StaticType.Any, -1), hop.To, hop.Direction, hop.Types, []));
            text.Append(text.Length == 0 ? part : part[(part.IndexOf(')', StringComparison.Ordinal) + 1)..]);
            from = hop.To;
        }

        return text.ToString();
    }

    public static string Of(NodeIndexSeek seek) =>
        $"{seek.Index.Kind.ToString().ToUpperInvariant()} INDEX {Name(seek.Node)}:{seek.Index.LabelsOrTypes[0]}({string.Join(", ", seek.Index.Properties)})";

    public static string Of(IReadOnlyList<(Variable Variable, BoundExpression Expression)> items) =>
        string.Join(", ", items.Select(item => Name(item.Variable)));

    public static string Of(IReadOnlyList<(Variable Variable, bool Descending)> keys) =>
        string.Join(", ", keys.Select(key => $"{Name(key.Variable)} {(key.Descending ? "DESC" : "ASC")}"));

    public static string Of(IReadOnlyList<BoundExpression> predicates) => string.Join(" AND ", predicates.Select(Of));

    public static string Of(IReadOnlyList<(BoundExpression Left, BoundExpression Right)> keys) => string.Join(" AND ", keys.Select(key => $"{Of(key.Left)} = {Of(key.Right)}"));

    private static string Of(BoundExpression expression) => expression switch
    {
        BoundVariable variable => Name(variable.Variable),
        BoundLiteral literal => literal.Value.ToString(),
        BoundParameter parameter => "$" + parameter.Name,
        BoundProperty property => $"{Of(property.Source)}.{property.Key}",
        BoundLabelPredicate labels => $"{Of(labels.Operand)}{new TypeFilter(labels.Labels)}",
        BoundComparison { Operands.Count: 2 } comparison => $"{Of(comparison.Operands[0])} {Sign(comparison.Operators[0])} {Of(comparison.Operands[1])}",
        BoundBinary binary => $"{Of(binary.Left)} {binary.Operator.ToString().ToUpperInvariant()} {Of(binary.Right)}",
        BoundUnary unary => $"{unary.Operator.ToString().ToUpperInvariant()} {Of(unary.Operand)}",
        BoundFunction function => $"{function.Function.Name}({string.Join(", ", function.Arguments.Select(Of))})",
        _ => "…",
    };

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string Name(Variable variable) => variable.IsAnonymous ? string.Create(CultureInfo.InvariantCulture, $"anon_{Math.Max(variable.Number, 0)}") : variable.Name;
}
