using PaperGraph.Cypher.Tests.Evaluation;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class EqualityTests : ExpressionTest
{
    [Theory]
    [InlineData("1 = 1.0", "true")]
    [InlineData("1 = '1'", "false")]
    [InlineData("null = null", "null")]
    [InlineData("null <> 1", "null")]
    [InlineData("0.0 = -0.0", "true")]
    [InlineData("4611686018427387905 = 4611686018427387900", "false")]
    [InlineData("9007199254740993 = 9007199254740992.0", "false")]
    [InlineData("[1, 2] = [1]", "false")]
    [InlineData("[null] = [1]", "null")]
    [InlineData("[1, null] = [1]", "false")]
    [InlineData("[[1], [2]] = [[1], [null]]", "null")]
    [InlineData("[[1], [2, 3]] = [[1], [null]]", "false")]
    [InlineData("[1, 2] = [null, 'foo']", "false")]
    [InlineData("[1] = [1.0]", "true")]
    [InlineData("[1, 2] = 'foo'", "false")]
    [InlineData("{k: null} = {}", "false")]
    [InlineData("{k: null} = {k: null}", "null")]
    [InlineData("{k: 1, l: null} = {k: 2, l: null}", "false")]
    [InlineData("{a: 1, b: 2} = {b: 2.0, a: 1}", "true")]
    [InlineData("{a: 1} <> {b: 1}", "true")]
    [InlineData("datetime('2020-01-01T00:00Z') = datetime('2020-01-01T01:00+01:00')", "false")]
    [InlineData("duration('P1D') = duration('PT24H')", "false")]
    [InlineData("a = a", "true")]
    [InlineData("a = b", "false")]
    [InlineData("[a] = [startNode(r)]", "true")]
    public void Equality_is_three_valued(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Theory]
    [InlineData("1")]
    [InlineData("0.0 / 0.0")]
    [InlineData("'a'")]
    public void Nothing_equals_what_is_not_a_number(string other)
    {
        Assert.Equal("false | true", Of($"0.0 / 0.0 = {other} AS equal, 0.0 / 0.0 <> {other}"));
        Assert.Equal("false", Of($"(0.0 / 0.0) IN [{other}, 1, 2, 3, 4, 5, 6, 7, 8, 0.0 / 0.0]"));
    }

    [Theory]
    [InlineData("null IN null", "null")]
    [InlineData("null IN []", "false")]
    [InlineData("null IN [1, 2]", "null")]
    [InlineData("1 IN [1, null]", "true")]
    [InlineData("5 IN [1, 2, null]", "null")]
    [InlineData("[1, 2] IN [[null, 2], [1, 3]]", "null")]
    [InlineData("[1, 2] IN [[null, 'foo']]", "false")]
    [InlineData("[1, 2] IN [[null, 2], [1, 2]]", "true")]
    [InlineData("[] IN [1, 2, null]", "null")]
    [InlineData("[] IN [[]]", "true")]
    [InlineData("3.0 IN [1, 2, 3, 4, 5, 6, 7, 8, 9]", "true")]
    [InlineData("'x' IN [1, 2, 3, 4, 5, 6, 7, 8, 9]", "false")]
    [InlineData("0 IN [1, 2, 3, 4, 5, 6, 7, 8, 9, null]", "null")]
    [InlineData("null IN [1, 2, 3, 4, 5, 6, 7, 8, 9]", "null")]
    [InlineData("b IN nodes(p)", "true")]
    public void Membership_is_unknown_only_where_a_null_could_be_it(string expression, string expected) => Assert.Equal(expected, Of(expression));
}
