using PaperGraph.Cypher.Tests.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Functions;

// The expected values are what Neo4j 5.26 answers.
public sealed class AggregateTests : ExpressionTest
{
    [Theory]
    [InlineData("[1, 2, 3, 4]", "sum(x), avg(x), stDev(x), stDevP(x)", "10 | 2.5 | 1.2909944487358056 | 1.118033988749895")]
    [InlineData("[1, 2, 3, 4]", "percentileCont(x, 0.4), percentileCont(x, 0.5), percentileDisc(x, 0.4), percentileDisc(x, 0.25), percentileDisc(x, 0), percentileDisc(x, 1)", "2.2 | 2.5 | 2 | 1 | 1 | 4")]
    [InlineData("[1, 2, 3, 4, 5]", "percentileDisc(x, 0.1), percentileDisc(x, 0.2), percentileDisc(x, 0.21), percentileDisc(x, 0.9), percentileCont(x, 0.1)", "1 | 1 | 2 | 5 | 1.4")]
    [InlineData("[1, 2.5, 3]", "avg(x), sum(x), stDev(x)", "2.1666666666666665 | 6.5 | 1.0408329997330665")]
    [InlineData("[null]", "sum(x), avg(x), stDev(x), percentileCont(x, 0.4), min(x), max(x), collect(x), count(x), count(*)", "0 | null | 0.0 | null | null | null | [] | 0 | 1")]
    [InlineData("[5]", "sum(x), avg(x), stDev(x), stDevP(x), percentileCont(x, 0.4), percentileDisc(x, 0.4)", "5 | 5.0 | 0.0 | 0.0 | 5 | 5")]
    [InlineData("[9223372036854775807, 1]", "sum(x), avg(x)", "9.223372036854776E18 | 4.611686018427388E18")]
    [InlineData("[0.1, 0.2, 0.3, 0.1, 0.2, 0.3]", "sum(x), avg(x)", "1.2000000000000002 | 0.2")]
    [InlineData("[duration('P1D'), duration('PT12H')]", "sum(x), avg(x)", "P1DT12H | PT18H")]
    [InlineData("[1, 'a', null, [1, 2], 0.2, 'b']", "min(x), max(x)", "[1, 2] | 1")]
    [InlineData("['a', 'b', 'B', null, 'abc', 'abc1']", "min(x), max(x)", "'B' | 'b'")]
    [InlineData("[0.0 / 0.0, 1, 2]", "min(x), max(x), sum(x), percentileCont(x, 0.5)", "1 | NaN | NaN | 2")]
    [InlineData("[1, 1.0, 2]", "collect(DISTINCT x), sum(DISTINCT x), count(DISTINCT x)", "[1, 2] | 3 | 2")]
    public void Groups_are_summed_up(string list, string aggregates, string expected) =>
        Assert.Equal([expected], Rows($"UNWIND {list} AS x RETURN {aggregates}"));

    [Theory]
    [InlineData("percentileCont(x, $p)", 1.1, "ArgumentError NumberOutOfRange")]
    [InlineData("percentileDisc(x, $p)", -1.0, "ArgumentError NumberOutOfRange")]
    [InlineData("sum([x, 'a'][1])", 0.5, "TypeError InvalidArgumentValue")]
    [InlineData("stDev([x, 'a'][1])", 0.5, "TypeError InvalidArgumentValue")]
    public void Wrong_arguments(string aggregate, double fraction, string expected)
    {
        CypherException error = Assert.Throws<CypherException>(() => Rows($"UNWIND [10.0] AS x RETURN {aggregate}", ("p", Value.Float(fraction))));
        Assert.Equal(expected, $"{error.Kind} {error.Detail}");
    }

    [Fact]
    public void Numbers_and_durations_do_not_mix() =>
        Assert.Equal(ErrorKind.TypeError, Assert.Throws<CypherException>(() => Rows("UNWIND [{v: 1}, {v: duration('P1D')}] AS m RETURN sum(m.v)")).Kind);
}
