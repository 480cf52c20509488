using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Tests.Evaluation;

public sealed class EvaluationTests : ExpressionTest
{
    [Theory]
    [InlineData("[x IN [1, 2, 3] WHERE x > 1 | x * 2]", "[4, 6]")]
    [InlineData("[x IN [1, null, 3] WHERE x > 1]", "[3]")]
    [InlineData("[x IN null | x]", "null")]
    [InlineData("[x IN [1, 2] | [y IN [10, 20] | x + y]]", "[[11, 21], [12, 22]]")]
    [InlineData("reduce(sum = 0, x IN [1, 2, 3] | sum + x)", "6")]
    [InlineData("reduce(sum = 0, x IN null | sum + x)", "null")]
    [InlineData("CASE 1 WHEN 1.0 THEN 'y' ELSE 'n' END", "'y'")]
    [InlineData("CASE null WHEN null THEN 'y' ELSE 'n' END", "'n'")]
    [InlineData("CASE a.age WHEN < 18 THEN 'young' WHEN 30, 36 THEN 'exact' END", "'exact'")]
    [InlineData("CASE WHEN null THEN 1 END", "null")]
    [InlineData("a.name = 'Ada' AND 36 = a.age AND a.age = 36.0 AND NOT b.age = 1", "null")]
    [InlineData("a.name = 'Ada' AND 36 = a.age AND a.age <> 36.5", "true")]
    [InlineData("true OR 1 / 0 = 1", "true")]
    [InlineData("CASE WHEN false THEN 1 / 0 ELSE 'fine' END", "'fine'")]
    public void Expressions_are_evaluated(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Fact]
    public void An_error_in_a_constant_is_one_of_the_run_and_only_if_it_is_reached()
    {
        Assert.Equal("ArithmeticError DivisionByZero", RuntimeErrorOf("1 / 0"));
        Assert.Empty(Rows("MATCH (n:Nobody) RETURN 1 / 0"));
    }

    [Fact]
    public void What_leaves_the_engine_carries_labels_and_properties()
    {
        Assert.Equal("(:Person {name: 'Ada', age: 36})", Of("a"));
        Assert.Equal("{path: [<(:Person {name: 'Ada', age: 36})-[:KNOWS {since: 1843}]->(:Person:Guest {name: 'Bo'})>], other: [1, [:KNOWS {since: 1843}]]}", Of("{path: [p], other: [1, r]}"));
        Assert.Equal(["() | [:KNOWS]"], Rows("MATCH (a)-[r]->(b) DELETE r WITH a, b, r DELETE b RETURN b, r"));
    }

    [Fact]
    public void A_plan_that_is_shared_sees_names_that_come_later_and_other_stores()
    {
        using GraphStore store = GraphStore.InMemory();
        var engine = new CypherEngine(store);
        const string query = "MATCH (n) RETURN n.later AS later, n:Late AS late";
        Create(engine, "CREATE (:First)");
        Assert.Equal(["null | False"], Answers(engine, query));
        Create(engine, "CREATE (:Late {later: 1})");
        Assert.Equal(["null | False", "1 | True"], Answers(engine, query).Order(StringComparer.Ordinal).Reverse());
        Create(engine, "MATCH (n:First) SET n.later = 2");
        Assert.Equal(["1 | True", "2 | False"], Answers(engine, query).Order(StringComparer.Ordinal));
    }

    private static void Create(CypherEngine engine, string query)
    {
        using CypherResult result = engine.Run(query);
        Assert.Empty(result.Rows());
    }

    private static string[] Answers(CypherEngine engine, string query)
    {
        using CypherResult result = engine.Run(query);
        return [.. result.Rows().Select(row => $"{row[0]} | {row[1].AsBoolean()}")];
    }
}
