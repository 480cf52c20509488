using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Parsing;

/// <summary>Patterns and label expressions as text.</summary>
internal static class PatternUnparser
{
    public static string Of(Pattern pattern) => string.Join(", ", pattern.Paths.Select(Of));

    public static string Of(PathPattern path)
    {
        string variable = path.Variable is null ? "" : Unparser.Name(path.Variable.Name) + " = ";
        string elements = string.Concat(path.Elements.Select(Of));
        return variable + path.Selector.Kind switch
        {
            PathSelectorKind.All => elements,
            PathSelectorKind.LegacyShortest => $"shortestPath({elements})",
            PathSelectorKind.LegacyAllShortest => $"allShortestPaths({elements})",
            PathSelectorKind.Any => $"ANY {path.Selector.Count} {elements}",
            PathSelectorKind.ShortestPaths => $"SHORTEST {path.Selector.Count} {elements}",
            PathSelectorKind.AllShortest => $"ALL SHORTEST {elements}",
            PathSelectorKind.ShortestGroups => $"SHORTEST {path.Selector.Count} GROUPS {elements}",
            _ => throw new NotSupportedException(),
        };
    }

    public static string Of(NameOrExpression label) => label.Name is { } name ? Unparser.Name(name) : $"$({ExpressionUnparser.Of(label.Expression!)})";

    // A colon form needs no parentheses: it does not mix with others.
    public static string Of(LabelExpression labels) => labels switch
    {
        LabelName name => Of(name.Name),
        LabelWildcard => "%",
        LabelAnd and => $"({Of(and.Left)}{(and.Colon ? ":" : "&")}{Of(and.Right)})",
        LabelOr or => $"({Of(or.Left)}|{Of(or.Right)})",
        LabelNot not => "!" + Of(not.Operand),
        _ => throw new NotSupportedException(labels.GetType().Name),
    };

    private static string Of(PatternElement element) => element switch
    {
        NodePattern node => "(" + Inner(node.Variable, node.Labels, null, node.Properties, node.Where) + ")",
        RelationshipPattern relationship => (relationship.Direction == PatternDirection.Incoming ? "<-" : "-")
            + "[" + Inner(relationship.Variable, relationship.Types, relationship.Length, relationship.Properties, relationship.Where) + "]"
            + (relationship.Direction == PatternDirection.Outgoing ? "->" : "-") + Quantifier(relationship.Quantifier),
        ParenthesizedPath path => "(" + Of(path.Path) + (path.Where is null ? "" : " WHERE " + ExpressionUnparser.Of(path.Where)) + ")" + Quantifier(path.Quantifier),
        _ => throw new NotSupportedException(element.GetType().Name),
    };

    private static string Inner(VariableName? variable, LabelExpression? labels, PatternLength? length, Expression? properties, Expression? where) =>
        (variable is null ? "" : Unparser.Name(variable.Name))
        + (labels is null ? "" : ":" + Of(labels))
        + (length is { } range ? range.Minimum == range.Maximum ? $"*{range.Minimum}" : $"*{range.Minimum}..{range.Maximum}" : "")
        + (properties is null ? "" : " " + ExpressionUnparser.Of(properties))
        + (where is null ? "" : " WHERE " + ExpressionUnparser.Of(where));

    private static string Quantifier(PatternLength? quantifier) => quantifier is { } range
        ? range.Minimum is not null && range.Minimum == range.Maximum ? $"{{{range.Minimum}}}" : $"{{{range.Minimum},{range.Maximum}}}"
        : "";
}
