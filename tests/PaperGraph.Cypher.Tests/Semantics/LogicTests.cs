using PaperGraph.Cypher.Tests.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class LogicTests : ExpressionTest
{
    private static readonly string[] s_truths = ["true", "false", "null"];

    [Fact]
    public void And_or_and_xor_are_those_of_three_valued_logic()
    {
        foreach (string left in s_truths)
        {
            foreach (string right in s_truths)
            {
                string and = left == "false" || right == "false" ? "false" : left == "null" || right == "null" ? "null" : "true";
                string or = left == "true" || right == "true" ? "true" : left == "null" || right == "null" ? "null" : "false";
                string xor = left == "null" || right == "null" ? "null" : left == right ? "false" : "true";
                Assert.Equal($"{and} | {or} | {xor}", Of($"$left AND $right AS a, $left OR $right AS o, $left XOR $right", ("left", Truth(left)), ("right", Truth(right))));
            }
        }
    }

    [Theory]
    [InlineData("NOT null", "null")]
    [InlineData("NOT true", "false")]
    [InlineData("null IS NULL", "true")]
    [InlineData("a.missing IS NOT NULL", "false")]
    [InlineData("NOT $list", "true")]
    [InlineData("false AND $list AND null", "false")]
    [InlineData("true AND true AND null AND true", "null")]
    public void Negation_and_null_tests(string expression, string expected) => Assert.Equal(expected, Of(expression, ("list", Value.Of(ListValue.Empty))));

    [Theory]
    [InlineData("NOT $text")]
    [InlineData("$text AND true")]
    [InlineData("true XOR $text")]
    [InlineData("CASE WHEN $text THEN 1 END")]
    [InlineData("any(x IN [1] WHERE $text)")]
    public void A_predicate_must_be_a_truth(string expression) =>
        Assert.Equal("TypeError InvalidArgumentType", RuntimeErrorOf(expression, ("text", Value.String("yes"))));

    [Theory]
    [InlineData("all(x IN [] WHERE x)", "true")]
    [InlineData("all(x IN [1, null] WHERE x = 1)", "null")]
    [InlineData("all(x IN [1, null, 2] WHERE x = 1)", "false")]
    [InlineData("any(x IN [null, 1] WHERE x = 1)", "true")]
    [InlineData("any(x IN [null, 2] WHERE x = 1)", "null")]
    [InlineData("none(x IN [null] WHERE x = 1)", "null")]
    [InlineData("none(x IN [1, null] WHERE x = 1)", "false")]
    [InlineData("single(x IN [1, 2] WHERE x = 1)", "true")]
    [InlineData("single(x IN [1, null] WHERE x = 1)", "null")]
    [InlineData("single(x IN [1, 1, null] WHERE x = 1)", "false")]
    [InlineData("single(x IN null WHERE x = 1)", "null")]
    public void Quantifiers_are_unknown_where_the_nulls_decide(string expression, string expected) => Assert.Equal(expected, Of(expression));

    private static Value Truth(string truth) => truth == "null" ? Value.Null : Value.Boolean(truth == "true");
}
