using CsCheck;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Tests.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class ValueOrderTests : ExpressionTest
{
    private static readonly ValueOrder Order = ValueOrder.Instance;

    [Fact]
    public void Types_follow_each_other_as_openCypher_has_it()
    {
        const string values = "[0.0 / 0.0, 1.5, 1, null, true, 'text', duration('P1D'), localtime('10:00'), time('10:00Z'), date('2020-01-01'), localdatetime('2020-01-01T00:00'), "
            + "datetime('2020-01-01T00:00Z'), point({x: 1, y: 2}), p, ['list'], r, a, {k: 1}]";
        string[] sorted = Rows($"MATCH p = (a {{name: 'Ada'}})-[r]->() UNWIND {values} AS x WITH x ORDER BY x RETURN valueType(x)");
        Assert.Equal(
            [
                "'MAP NOT NULL'", "'NODE NOT NULL'", "'RELATIONSHIP NOT NULL'", "'LIST<STRING NOT NULL> NOT NULL'", "'PATH NOT NULL'", "'POINT NOT NULL'", "'ZONED DATETIME NOT NULL'",
                "'LOCAL DATETIME NOT NULL'", "'DATE NOT NULL'", "'ZONED TIME NOT NULL'", "'LOCAL TIME NOT NULL'", "'DURATION NOT NULL'", "'STRING NOT NULL'", "'BOOLEAN NOT NULL'",
                "'INTEGER NOT NULL'", "'FLOAT NOT NULL'", "'FLOAT NOT NULL'", "'NULL'",
            ],
            sorted);
    }

    [Theory]
    [InlineData("[[], ['a'], ['a', 1], [1], [1, 'a'], [1, null], [null, 1], [null, 2]]")]
    [InlineData("[{}, {a: 'x'}, {a: 1}, {a: 2}, {a: null}, {b: 1}, {a: 1, b: 1}]")]
    [InlineData("['B', 'a', '\\uFFFF', '\\U0001F600']")]
    [InlineData("[-1.0 / 0.0, -1, 0, 0.5, 1, 1.0 / 0.0, 0.0 / 0.0]")]
    [InlineData("[point({longitude: 1, latitude: 2}), point({x: 0, y: 5}), point({x: 1, y: 1}), point({x: 1, y: 2}), point({x: 1, y: 2, z: 3})]")]
    public void Values_of_one_type_are_sorted(string sorted) =>
        Assert.Equal(Of(sorted), Assert.Single(Rows($"UNWIND reverse({sorted}) AS x WITH x ORDER BY x RETURN collect(x)")));

    [Fact]
    public void The_order_is_total() => Gen.Select(ValueSamples.Any, ValueSamples.Any).Sample((x, y) => Math.Sign(Order.Compare(x, y)) == -Math.Sign(Order.Compare(y, x)));

    [Fact]
    public void The_order_is_transitive() => Gen.Select(ValueSamples.Any, ValueSamples.Any, ValueSamples.Any).Sample((x, y, z) =>
    {
        Value[] sorted = [x, y, z];
        Array.Sort(sorted, Order);
        Assert.True(Order.Compare(sorted[0], sorted[1]) <= 0 && Order.Compare(sorted[1], sorted[2]) <= 0 && Order.Compare(sorted[0], sorted[2]) <= 0);
    });

    [Fact]
    public void Two_values_are_at_one_place_exactly_if_grouping_takes_them_for_the_same() =>
        Gen.Select(ValueSamples.Any, ValueSamples.Any).Sample((x, y) => (Order.Compare(x, y) == 0) == x.Equals(y) && (!x.Equals(y) || x.GetHashCode() == y.GetHashCode()));

    [Fact]
    public void Comparisons_that_are_known_agree_with_the_order() => Gen.Select(ValueSamples.Any, ValueSamples.Any).Sample((x, y) =>
    {
        if (Comparison.Compare(x, y) is { } known) Assert.Equal(Math.Sign(Order.Compare(x, y)), Math.Sign(known));
    });

    [Fact]
    public void Equality_that_is_known_agrees_with_the_order_but_for_NaN() => Gen.Select(ValueSamples.Any, ValueSamples.Any).Sample((x, y) =>
    {
        if (Equality.Equals(x, y) is true) Assert.Equal(0, Order.Compare(x, y));
        if (Equality.Equals(x, y) is false && !x.ToString().Contains("NaN", StringComparison.Ordinal)) Assert.NotEqual(0, Order.Compare(x, y));
    });

    [Fact]
    public void The_two_zeros_are_equal_and_the_negative_one_comes_first()
    {
        Assert.Equal(Value.Float(0.0), Value.Float(-0.0));
        Assert.Equal(Value.Float(0.0).GetHashCode(), Value.Float(-0.0).GetHashCode());
        Assert.Equal(0, Comparison.Compare(Value.Float(-0.0), Value.Float(0.0)));
        Assert.True(Order.Compare(Value.Float(-0.0), Value.Float(0.0)) < 0);
    }
}
