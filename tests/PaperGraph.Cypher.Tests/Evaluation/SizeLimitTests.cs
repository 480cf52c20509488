namespace PaperGraph.Cypher.Tests.Evaluation;

/// <summary>Few words may ask for a value that no memory holds: an error then, and neither a crash nor a hang.</summary>
public sealed class SizeLimitTests : ExpressionTest
{
    [Theory]
    [InlineData("size(reduce(s = 'ab', i IN range(1, 60) | s + s))")]
    [InlineData("size(reduce(s = 'ab', i IN range(1, 60) | s || s))")]
    [InlineData("size(reduce(s = 'aa', i IN range(1, 20) | replace(s, 'a', s)))")]
    [InlineData("size(reduce(s = 'aa', i IN range(1, 20) | replace(s, '', s)))")]
    [InlineData("size(reduce(s = [1], i IN range(1, 60) | s + s))")]
    [InlineData("size(reduce(s = [1], i IN range(1, 60) | s || s))")]
    [InlineData("reduce(s = [1], i IN range(1, 60) | [s, s])")]
    [InlineData("reduce(s = {k: 1}, i IN range(1, 300) | {k: s, l: s})")]
    public void A_value_that_doubles_and_doubles_ends_in_an_error(string expression) =>
        Assert.Equal("LimitReached SizeLimit", RuntimeErrorOf(expression));

    [Theory]
    [InlineData("replace('banana', 'an', 'AN')", "'bANANa'")]
    [InlineData("replace('aaa', 'aa', 'b')", "'ba'")]
    [InlineData("replace('ab', '', '-')", "'-a-b-'")]
    [InlineData("reduce(s = [], i IN range(1, 3) | [s, s])[0][1]", "[[], []]")]
    public void What_is_small_is_as_it_was(string expression, string expected) => Assert.Equal(expected, Of(expression));
}
