using System.Globalization;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Parsing;

/// <summary>Expressions as text, every operand in parentheses.</summary>
internal static class ExpressionUnparser
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    private static readonly string[] Binary =
        ["OR", "XOR", "AND", "+", "-", "*", "/", "%", "^", "||", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "=~"];

    public static string Of(Expression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal.Value),
        ParameterExpression parameter => "$" + Unparser.Name(parameter.Name),
        VariableExpression variable => Unparser.Name(variable.Name),
        ListExpression list => "[" + All(list.Items) + "]",
        MapExpression map => "{" + string.Join(", ", map.Entries.Select(entry => Unparser.Name(entry.Name) + ": " + Of(entry.Value))) + "}",
        PropertyExpression property => Operand(property.Source) + "." + Unparser.Name(property.Key),
        IndexExpression index => Operand(index.Source) + "[" + Of(index.Index) + "]",
        SliceExpression slice => Operand(slice.Source) + "[" + Optional(slice.From, "") + ".." + Optional(slice.To, "") + "]",
        UnaryExpression unary => Unary(unary),
        BinaryExpression binary => $"{Operand(binary.Left)} {Binary[(int)binary.Operator]} {Operand(binary.Right)}",
        ComparisonExpression comparison => Operand(comparison.Operands[0])
            + string.Concat(comparison.Operators.Select((which, number) => $" {Comparisons[(int)which]} {Operand(comparison.Operands[number + 1])}")),
        LabelPredicateExpression predicate => Operand(predicate.Operand) + ":" + PatternUnparser.Of(predicate.Labels),
        TypePredicateExpression predicate => $"{Operand(predicate.Operand)} IS {(predicate.Negated ? "NOT " : "")}:: {Type(predicate.Type)}",
        NormalizedPredicateExpression predicate => $"{Operand(predicate.Operand)} IS {(predicate.Negated ? "NOT " : "")}{predicate.Form} NORMALIZED",
        FunctionExpression { Star: true } star => Unparser.Name(star.Name) + "(*)",
        FunctionExpression function => string.Join('.', function.Name.Split('.').Select(Unparser.Name))
            + "(" + (function.Distinct ? "DISTINCT " : "") + All(function.Arguments) + ")",
        CaseExpression choice => Case(choice),
        CaseSubjectExpression => "",
        _ => Special(expression),
    };

    private static string Special(Expression expression) => expression switch
    {
        ListComprehensionExpression list =>
            $"[{Unparser.Name(list.Variable.Name)} IN {Operand(list.List)}{Optional(list.Where, " WHERE ")}{Optional(list.Result, " | ")}]",
        PatternComprehensionExpression pattern => $"[{PatternUnparser.Of(pattern.Path)}{Optional(pattern.Where, " WHERE ")} | {Of(pattern.Result)}]",
        PatternExpression pattern => PatternUnparser.Of(pattern.Path),
        ShortestPathExpression path => PatternUnparser.Of(path.Path),
        QuantifierExpression quantifier => $"{quantifier.Quantifier}({Unparser.Name(quantifier.Variable.Name)} IN {Of(quantifier.List)}{Optional(quantifier.Where, " WHERE ")})",
        ReduceExpression reduce => $"reduce({Unparser.Name(reduce.Accumulator.Name)} = {Of(reduce.Start)}, {Unparser.Name(reduce.Variable.Name)} IN {Of(reduce.List)} | {Of(reduce.Step)})",
        MapProjectionExpression map => Unparser.Name(map.Source.Name) + "{" + string.Join(", ", map.Items.Select(Item)) + "}",
        SubqueryExpression subquery => subquery.Kind + " { " + Unparser.Of(subquery.Query) + " }",
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private static string All(IReadOnlyList<Expression> items) => string.Join(", ", items.Select(Of));

    private static string Operand(Expression operand) => operand is CaseSubjectExpression ? "" : "(" + Of(operand) + ")";

    private static string Optional(Expression? expression, string head) => expression is null ? "" : head + Of(expression);

    private static string Unary(UnaryExpression unary) => unary.Operator switch
    {
        UnaryOperator.Not => "NOT " + Operand(unary.Operand),
        UnaryOperator.Plus => "+" + Operand(unary.Operand),
        UnaryOperator.Minus => "-" + Operand(unary.Operand),
        UnaryOperator.IsNull => Operand(unary.Operand) + " IS NULL",
        _ => Operand(unary.Operand) + " IS NOT NULL",
    };

    private static string Case(CaseExpression choice) => "CASE" + Optional(choice.Subject, " ")
        + string.Concat(choice.Alternatives.Select(alternative =>
            " WHEN " + string.Join(", ", alternative.Conditions.Select(condition => Of(condition.Operand))) + " THEN " + Of(alternative.Result)))
        + Optional(choice.Else, " ELSE ") + " END";

    private static string Item(MapProjectionItem item) =>
        item.All ? ".*" : item.Value is null ? "." + Unparser.Name(item.Key!) : Unparser.Name(item.Key!) + ": " + Of(item.Value);

    private static string Type(TypeName type) => type.Name switch
    {
        "LIST" => "LIST<" + Type(type.Inner[0]) + ">",
        "UNION" => "ANY<" + string.Join(" | ", type.Inner.Select(Type)) + ">",
        _ => type.Name,
    } + (type.NotNull ? " NOT NULL" : "");

    private static string Literal(Value value) => value.Kind switch
    {
        ValueKind.String => "'" + string.Concat(value.AsString().Select(c => $"\\u{(int)c:x4}")) + "'",
        ValueKind.Float when double.IsNaN(value.AsFloat()) => "NaN",
        ValueKind.Float when double.IsInfinity(value.AsFloat()) => "INF",
        ValueKind.Float => value.AsFloat().ToString("E17", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
