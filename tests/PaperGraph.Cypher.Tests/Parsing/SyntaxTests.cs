using PaperGraph.Cypher.Parsing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Parsing;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("a OR b XOR c AND NOT d = e", "a OR (b XOR (c AND (NOT (d = e))))")]
    [InlineData("a + b * c ^ -d", "a + (b * (c ^ (-d)))")]
    [InlineData("a - b - c", "(a - b) - c")]
    [InlineData("a ^ b ^ c", "(a ^ b) ^ c")]
    [InlineData("-a ^ b", "(-a) ^ b")]
    [InlineData("a + b IN c", "(a + b) IN c")]
    [InlineData("a IN b = c", "(a IN b) = c")]
    [InlineData("a = b IS NULL", "a = (b IS NULL)")]
    [InlineData("NOT a IS NULL", "NOT (a IS NULL)")]
    [InlineData("-a.b[0]", "-((a.b)[0])")]
    [InlineData("a || b + c", "(a || b) + c")]
    [InlineData("a STARTS WITH b + c AND d:E", "(a STARTS WITH (b + c)) AND (d:E)")]
    [InlineData("a AND b AND c AND d", "(a AND b) AND (c AND d)")]
    [InlineData("[x IN xs WHERE x:A | x.b]", "[x IN xs WHERE (x:A) | x.b]")]
    [InlineData("[x IN xs WHERE x IS :: INT | x]", "[x IN xs WHERE (x IS :: INTEGER) | x]")]
    [InlineData("[(a)-->(b) WHERE b:A|B | b]", "[(a)-->(b) WHERE (b:A|B) | b]")]
    public void Operators_bind_as_in_opencypher(string expression, string inFull) => Assert.Equal(Dump(inFull), Dump(expression));

    [Fact]
    public void A_chain_of_comparisons_is_one_expression_but_parentheses_break_it()
    {
        Assert.Equal(3, Assert.IsType<ComparisonExpression>(Parse("a < b <= c")).Operands.Count);
        Assert.IsType<ComparisonExpression>(Assert.IsType<ComparisonExpression>(Parse("(a < b) = c")).Operands[0]);
    }

    [Theory]
    [InlineData("(a)-[r]-(b)", typeof(PatternExpression))]
    [InlineData("(a)--(b)", typeof(PatternExpression))]
    [InlineData("(a:A)<-[:X]-()", typeof(PatternExpression))]
    [InlineData("(a)-(b)", typeof(BinaryExpression))]
    [InlineData("(a)-[1][0]", typeof(BinaryExpression))]
    [InlineData("(a + 1)--(b)", typeof(BinaryExpression))]
    [InlineData("(a)<-(b)", typeof(ComparisonExpression))]
    [InlineData("[x IN xs]", typeof(ListComprehensionExpression))]
    [InlineData("[x IN xs, y]", typeof(ListExpression))]
    [InlineData("[(a)-->(b)]", typeof(ListExpression))]
    [InlineData("[p = (a)]", typeof(ListExpression))]
    [InlineData("any.x", typeof(PropertyExpression))]
    [InlineData("any(xs)", typeof(FunctionExpression))]
    [InlineData("any(x IN xs WHERE x)", typeof(QuantifierExpression))]
    [InlineData("count", typeof(VariableExpression))]
    [InlineData("count {(a)}", typeof(SubqueryExpression))]
    [InlineData("`count` {.a}", typeof(MapProjectionExpression))]
    [InlineData("a.b.c(1)", typeof(FunctionExpression))]
    [InlineData("not", typeof(VariableExpression))]
    [InlineData("`null`", typeof(VariableExpression))]
    public void What_begins_alike_is_told_apart(string expression, Type type) => Assert.IsType(type, Parse(expression));

    [Theory]
    [InlineData(@"'\t\b\n\r\f\'\""\\'", "\t\b\n\r\f'\"\\")]
    [InlineData(@"'\u0041\U0001F600'", "A\U0001F600")]
    [InlineData(@"'\d'", @"\d")]
    [InlineData("\"it's\"", "it's")]
    [InlineData("''", "")]
    public void Strings_have_their_escapes_resolved(string literal, string value) =>
        Assert.Equal(Value.String(value), Assert.IsType<LiteralExpression>(Parse(literal)).Value);

    [Theory]
    [InlineData("0x7FFFFFFFFFFFFFFF", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-0x8000000000000000", long.MinValue)]
    [InlineData("0o17", 15)]
    [InlineData("0x_ff", 255)]
    [InlineData("1_000", 1000)]
    public void Integers_have_their_values(string literal, long value) =>
        Assert.Equal(value, Assert.IsType<LiteralExpression>(Parse(literal)).Value.AsInteger());

    [Theory]
    [InlineData(".5", 0.5)]
    [InlineData("1e5", 1e5)]
    [InlineData("1_000.5e-1_0", 1000.5e-10)]
    [InlineData("1.5f", 1.5)]
    [InlineData("-.1E+2D", -10)]
    public void Floats_have_their_values(string literal, double value) =>
        Assert.Equal(value, Assert.IsType<LiteralExpression>(Parse(literal)).Value.AsFloat());

    [Fact]
    public void A_column_is_named_by_the_text_of_its_expression()
    {
        var query = (SingleQuery)((QueryBody)CypherParser.Parse("RETURN  n . x+1 , `a b`, count( * ) AS c /* end */, 1 // end").Body).Query;
        ProjectionItem[] items = [.. ((ReturnClause)query.Clauses[0]).Projection.Items];
        Assert.Equal(["n . x+1", "a b", "count( * )", "1"], items.Select(item => item.Text));
    }

    [Fact]
    public void Positions_count_lines_and_columns_from_one()
    {
        var query = (SingleQuery)((QueryBody)CypherParser.Parse("MATCH (n)\n  WHERE n.x\r\n AND y\rRETURN n").Body).Query;
        var match = (MatchClause)query.Clauses[0];
        Assert.Equal(new TextPosition(0, 1, 1), match.Position);
        Assert.Equal(new TextPosition(24, 3, 2), match.Where!.Position);
        Assert.Equal(new TextPosition(20, 2, 11), ((BinaryExpression)match.Where).Left.Position);
        Assert.Equal(new TextPosition(30, 4, 1), query.Clauses[1].Position);
    }

    [Fact]
    public void An_on_its_own_order_or_limit_is_a_with_of_everything()
    {
        var query = (SingleQuery)((QueryBody)CypherParser.Parse("MATCH (n) ORDER BY n.x LIMIT 3 RETURN n").Body).Query;
        Projection projection = Assert.IsType<WithClause>(query.Clauses[1]).Projection;
        Assert.True(projection.All && projection.OrderBy.Count == 1 && projection.Limit is not null);
    }

    [Fact]
    public void Prefixes_are_read_in_any_case()
    {
        Statement statement = CypherParser.Parse("cypher runtime=slotted profile use `my db` return 1;");
        Assert.Equal((PlanMode.Profile, "my db"), (statement.Mode, statement.Database));
    }

    private static Expression Parse(string expression)
    {
        var query = (SingleQuery)((QueryBody)CypherParser.Parse("RETURN " + expression).Body).Query;
        return ((ReturnClause)query.Clauses[0]).Projection.Items[0].Expression;
    }

    private static string Dump(string expression) => SyntaxDump.Of(Parse(expression));
}
