using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>The errors of WITH and RETURN.</summary>
internal static class ProjectionErrors
{
    public static CypherException Ambiguous(TextPosition position) => CypherException.Syntax(
        "AmbiguousAggregationExpression",
        "Aggregation column contains implicit grouping expressions: outside of aggregating functions it may only use what is a column of its own, "
        + "and of these only variables and properties. Compute the grouping expression in a WITH before.",
        position);

    public static CypherException Hidden(string name, TextPosition position) => CypherException.Syntax(
        "UndefinedVariable",
        "In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: "
        + $"Variable `{name}` not defined",
        position);

    public static CypherException ColumnConflict(string name, TextPosition position) => CypherException.Syntax(
        "ColumnNameConflict", $"Multiple result columns with the same name are not supported: `{name}`", position);

    public static CypherException NoAlias(string clause, TextPosition position) => CypherException.Syntax(
        "NoExpressionAlias", $"Expression in {clause} must be aliased (use AS)", position);
}
