using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Binding;

public sealed class ExpressionBindingTests : BindingTest
{
    [Theory]
    [InlineData("NOT 1")]
    [InlineData("'a' AND true")]
    [InlineData("1 IN 2")]
    [InlineData("true + false")]
    [InlineData("{a: 1} + 1")]
    [InlineData("'a' - 1")]
    [InlineData("-'a'")]
    [InlineData("1 % true")]
    [InlineData("1 || 2")]
    [InlineData("'abc'[0..1]")]
    [InlineData("[x IN 1 | x]")]
    [InlineData("all(x IN ['a'] WHERE x * 2 = 4)")]
    [InlineData("[x IN [1, 2] WHERE x | x]")]
    [InlineData("CASE WHEN 1 THEN 2 END")]
    [InlineData("toUpper(1)")]
    [InlineData("1:Label")]
    public void What_can_never_have_the_right_type_is_refused(string expression)
    {
        CypherException error = Refused($"RETURN {expression} AS x", "InvalidArgumentType");

        Assert.Equal(ErrorKind.SyntaxError, error.Kind);
        Assert.StartsWith("Type mismatch: expected ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true.x")]
    [InlineData("'a'.x")]
    [InlineData("1[0]")]
    [InlineData("[1]['a']")]
    public void Access_to_what_has_no_parts_is_a_type_error(string expression) =>
        Assert.Equal(ErrorKind.TypeError, Refused($"RETURN {expression} AS x", "InvalidArgumentType").Kind);

    [Theory]
    [InlineData("NOT null")]
    [InlineData("[1] + 'a'")]
    [InlineData("1 + [true]")]
    [InlineData("'a' + 1")]
    [InlineData("1 + null")]
    [InlineData("all(x IN [1, 'a'] WHERE x % 2 = 0)")]
    [InlineData("none(x IN [] WHERE x % 2 = 0)")]
    [InlineData("null.x")]
    [InlineData("date('2020-01-01').year")]
    [InlineData("date('2020-01-01') + duration('P1D')")]
    [InlineData("reduce(a = 0, x IN [1, 2] | a + x)")]
    [InlineData("[x IN [true] WHERE x]")]
    [InlineData("1 STARTS WITH 2")]
    [InlineData("any(x IN [true] WHERE x)")]
    [InlineData("'a' || 'b'")]
    [InlineData("'a' IS NFC NORMALIZED")]
    [InlineData("1 IS :: INTEGER")]
    [InlineData("coalesce(1, 'a', null, [])")]
    public void What_may_have_the_right_type_passes(string expression) => Bind($"RETURN {expression} AS x");

    [Theory]
    [InlineData("RETURN size()", "InvalidNumberOfArguments")]
    [InlineData("RETURN size([1], 2)", "InvalidNumberOfArguments")]
    [InlineData("RETURN coalesce()", "InvalidNumberOfArguments")]
    [InlineData("RETURN size(DISTINCT [1])", "UnexpectedSyntax")]
    [InlineData("RETURN foo(1)", "UnknownFunction")]
    [InlineData("MATCH p = ()-->() RETURN p.x", "InvalidArgumentType")]
    [InlineData("UNWIND [1] AS x RETURN count(rand() + x)", "NonConstantExpression")]
    public void Calls_that_cannot_be_are_refused(string query, string detail) => Refused(query, detail);

    [Fact]
    public void The_variable_of_a_comprehension_hides_one_of_its_name()
    {
        var projection = Clause<BoundProjection>("WITH 1 AS x RETURN [x IN [2] | x] AS l, x", 1);

        var comprehension = Assert.IsType<BoundListComprehension>(projection.Items[0].Expression);
        Assert.Same(comprehension.Variable, Assert.IsType<BoundVariable>(comprehension.Result).Variable);
        Assert.NotSame(comprehension.Variable, projection.Items[1].Variable);
    }

    [Fact]
    public void Long_chains_and_deep_nesting_bind_or_are_refused_with_a_limit()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("x", 900));
        string either = string.Join(" OR ", Enumerable.Repeat("x = 1", 20_000));
        Bind($"UNWIND [1] AS x RETURN {sum} AS s ORDER BY {sum}");
        Bind($"UNWIND [1] AS x WITH x WHERE {either} RETURN x");

        // Made by hand, since the parser has a limit of its own.
        Expression deep = new LiteralExpression(default, Model.Values.Value.True);
        for (int i = 0; i < 200_000; i++) deep = new UnaryExpression(default, UnaryOperator.Not, deep);
        var item = new ProjectionItem(default, deep, new VariableName(default, "x"), "x");
        var query = new SingleQuery(default, [new ReturnClause(default, new Projection(default, false, false, [item], [], null, null))]);
        var statement = new Statement(PlanMode.Execute, null, new QueryBody(default, query), "");
        var binder = new Binder(new FunctionsForTests(), new ProceduresForTests());
        CypherException error = Assert.Throws<CypherException>(() => binder.Bind(statement, null));
        Assert.Equal(ErrorKind.LimitReached, error.Kind);
    }
}
