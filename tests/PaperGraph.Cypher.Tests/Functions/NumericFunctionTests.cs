using PaperGraph.Cypher.Tests.Evaluation;

namespace PaperGraph.Cypher.Tests.Functions;

// The expected values are what Neo4j 5.26 answers.
public sealed class NumericFunctionTests : ExpressionTest
{
    [Theory]
    [InlineData("[abs(-1), abs(-1.5), ceil(1.2), floor(-1.5), sign(-5), sign(0.0 / 0.0), isNaN(0.0 / 0.0)]", "[1, 1.5, 2.0, -2.0, -1, 0, true]")]
    [InlineData("[round(1.5), round(2.5), round(-1.5), round(-2.5), round(1), round(0.49999999999999994), round(1.0 / 0)]", "[2.0, 3.0, -1.0, -2.0, 1.0, 0.0, Infinity]")]
    [InlineData("[round(3.14159, 2), round(1.249, 1), round(-1.255, 2), round(1.25, 1), round(2.675, 2), round(1.005, 2)]", "[3.14, 1.2, -1.26, 1.3, 2.68, 1.01]")]
    [InlineData("[round(1.25, 1, 'HALF_UP'), round(1.25, 1, 'HALF_DOWN'), round(1.25, 1, 'HALF_EVEN'), round(-1.35, 1, 'HALF_EVEN')]", "[1.3, 1.2, 1.2, -1.4]")]
    [InlineData("[round(1.21, 1, 'UP'), round(1.29, 1, 'DOWN'), round(-1.21, 1, 'CEILING'), round(-1.21, 1, 'FLOOR')]", "[1.3, 1.2, -1.2, -1.3]")]
    [InlineData("[round(-2.5, 0), round(-1.5, 0, 'HALF_UP'), round(1e300, 2), round(1.1, 400), round(1.23456, 2.9), round(0.004, 2), round(9.999, 2)]", "[-2.0, -2.0, 1.0E300, 1.1, 1.23, 0.0, 10.0]")]
    [InlineData("round(1.5, null)", "null")]
    [InlineData("[e(), pi(), exp(1), log10(100), sqrt(12.96), log(0), sqrt(-1)]", "[2.718281828459045, 3.141592653589793, 2.718281828459045, 2.0, 3.6, -Infinity, NaN]")]
    [InlineData("[sin(1), cos(1), tan(1), cot(1), asin(2), acos(1), atan(1), atan2(1, 2)]",
        "[0.8414709848078965, 0.5403023058681398, 1.5574077246549023, 0.6420926159343306, NaN, 0.0, 0.7853981633974483, 0.4636476090008061]")]
    [InlineData("[degrees(pi()), radians(180), coth(0), tanh(0)]", "[180.0, 3.141592653589793, NaN, 0.0]")]
    [InlineData("round(haversin(1), 12)", "0.229848847066")]
    [InlineData("[vector.similarity.cosine([1.0, 2.0], [2.0, 3.0]), vector.similarity.euclidean([1.0, 2.0], [2.0, 3.0])]", "[0.9961389303207397, 0.3333333432674408]")]
    public void Numbers(string expression, string expected) => Assert.Equal(expected, Of(expression));
}
