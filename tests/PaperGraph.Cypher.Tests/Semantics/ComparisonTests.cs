using PaperGraph.Cypher.Tests.Evaluation;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class ComparisonTests : ExpressionTest
{
    [Theory]
    [InlineData("1 < 1.5", "true")]
    [InlineData("9007199254740993 > 9007199254740992.0", "true")]
    [InlineData("9223372036854775807 < 9223372036854775808.0", "true")]
    [InlineData("1 < 'a'", "null")]
    [InlineData("null < 1", "null")]
    [InlineData("0.0 / 0.0 < 1", "false")]
    [InlineData("0.0 / 0.0 >= 0.0 / 0.0", "false")]
    [InlineData("0.0 / 0.0 > 'a'", "null")]
    [InlineData("false < true", "true")]
    [InlineData("'Z' < 'a'", "true")]
    [InlineData("'\\uFFFF' < '\\U0001F600'", "true")]
    [InlineData("[1, 0] >= [1]", "true")]
    [InlineData("[1, null] >= [1]", "true")]
    [InlineData("[1, 2] >= [1, null]", "null")]
    [InlineData("[1, 2] >= [3, null]", "false")]
    [InlineData("[1, 'a'] < [1, 2]", "null")]
    [InlineData("{a: 1} < {a: 2}", "true")]
    [InlineData("{a: 1} < {}", "false")]
    [InlineData("{a: null} < {a: 2}", "null")]
    [InlineData("date('2020-01-01') < date('2020-01-02')", "true")]
    [InlineData("date('2020-01-01') < datetime('2020-01-02T00:00Z')", "null")]
    [InlineData("datetime('2020-01-01T00:00Z') < datetime('2020-01-01T01:00+01:00')", "true")]
    [InlineData("time('10:00Z') >= time('11:00+01:00')", "false")]
    [InlineData("duration('P1D') < duration('P2D')", "null")]
    [InlineData("duration('P1D') <= duration('P1D')", "true")]
    [InlineData("point({x: 1, y: 2}) < point({x: 2, y: 3})", "null")]
    [InlineData("point({x: 1, y: 2}) <= point({x: 1, y: 2})", "true")]
    [InlineData("a < a", "false")]
    [InlineData("p <= p", "true")]
    public void Values_of_one_type_compare_and_others_are_unknown(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Theory]
    [InlineData("1 < 2 < 3", "true")]
    [InlineData("1 < 2 > 3", "false")]
    [InlineData("1 < null < 3", "null")]
    [InlineData("1 < null < 3 < 2", "false")]
    [InlineData("3 < 4 = 4 <> 5", "true")]
    public void Chains_join_their_comparisons_by_and(string expression, string expected) => Assert.Equal(expected, Of(expression));
}
