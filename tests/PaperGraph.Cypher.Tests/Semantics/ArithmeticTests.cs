using System.Numerics;
using CsCheck;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Tests.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class ArithmeticTests : ExpressionTest
{
    private static readonly Gen<long> s_integer = Gen.OneOf(Gen.Long, Gen.Long[-10, 10], Gen.OneOf(long.MinValue, long.MinValue + 1, long.MaxValue, 1L << 32, -(1L << 31)));

    [Theory]
    [InlineData("12 / 4 * 3 - 2 * 4", "1")]
    [InlineData("-5 / 2", "-2")]
    [InlineData("7 / -2", "-3")]
    [InlineData("-5 % 3", "-2")]
    [InlineData("5 % -3", "2")]
    [InlineData("5.5 % 2", "1.5")]
    [InlineData("2 ^ 3", "8.0")]
    [InlineData("-3 ^ 2", "9.0")]
    [InlineData("-(1.0 - 1)", "0.0")]
    [InlineData("3 / 2.0", "1.5")]
    [InlineData("1.0 / 0", "Infinity")]
    [InlineData("1 % 0.0", "NaN")]
    [InlineData("1 + null", "null")]
    [InlineData("$minimum % -1", "0")]
    [InlineData("duration('P1D') + duration('PT1H')", "P1DT1H")]
    [InlineData("date('2020-01-31') + duration('P1M')", "2020-02-29")]
    [InlineData("-duration('P1D')", "P-1D")]
    [InlineData("duration('P2D') / 2", "P1D")]
    public void Numbers_are_reckoned_with(string expression, string expected) => Assert.Equal(expected, Of(expression, ("minimum", Value.Integer(long.MinValue))));

    [Theory]
    [InlineData("'a' + 1", "'a1'")]
    [InlineData("1 + 'a'", "'1a'")]
    [InlineData("'a' + 1.0E20", "'a1.0E20'")]
    [InlineData("'a' + $yes", "'atrue'")]
    [InlineData("'a' + $date", "'a2020-01-01'")]
    [InlineData("'a' + null", "null")]
    [InlineData("[1] + 2", "[1, 2]")]
    [InlineData("2 + [1]", "[2, 1]")]
    [InlineData("[1] + [null]", "[1, null]")]
    [InlineData("[1] + null", "null")]
    [InlineData("[1] + [[2]]", "[1, [2]]")]
    [InlineData("[1] || [2]", "[1, 2]")]
    [InlineData("'a' || 'b'", "'ab'")]
    [InlineData("'a' || null", "null")]
    public void Texts_and_lists_are_joined(string expression, string expected) =>
        Assert.Equal(expected, Of(expression, ("yes", Value.True), ("date", Value.Of(new DateValue(18262)))));

    [Theory]
    [InlineData("$big + 1", "ArithmeticError NumberOutOfRange")]
    [InlineData("$big * 2", "ArithmeticError NumberOutOfRange")]
    [InlineData("-$big - 2", "ArithmeticError NumberOutOfRange")]
    [InlineData("(-$big - 1) / -1", "ArithmeticError NumberOutOfRange")]
    [InlineData("-(-$big - 1)", "ArithmeticError NumberOutOfRange")]
    [InlineData("$big / 0", "ArithmeticError DivisionByZero")]
    [InlineData("$big % 0", "ArithmeticError DivisionByZero")]
    [InlineData("$map + 1", "TypeError InvalidArgumentType")]
    [InlineData("'a' + $map", "TypeError InvalidArgumentType")]
    [InlineData("$big || 'a'", "TypeError InvalidArgumentType")]
    [InlineData("$map * 2", "TypeError InvalidArgumentType")]
    [InlineData("-$map", "TypeError InvalidArgumentType")]
    public void What_has_no_result_is_an_error(string expression, string expected) =>
        Assert.Equal(expected, RuntimeErrorOf(expression, ("big", Value.Integer(long.MaxValue)), ("map", Value.Of(MapValue.Empty))));

    [Fact]
    public void Integers_are_exact_or_an_error() => Gen.Select(s_integer, s_integer).Sample((x, y) =>
    {
        Same((BigInteger)x + y, () => Addition.Add(Value.Integer(x), Value.Integer(y)));
        Same((BigInteger)x - y, () => Arithmetic.Subtract(Value.Integer(x), Value.Integer(y)));
        Same((BigInteger)x * y, () => Arithmetic.Multiply(Value.Integer(x), Value.Integer(y)));
        if (y == 0) return;
        Same(BigInteger.Divide(x, y), () => Arithmetic.Divide(Value.Integer(x), Value.Integer(y)));
        Same(BigInteger.Remainder(x, y), () => Arithmetic.Modulo(Value.Integer(x), Value.Integer(y)));
    });

    private static void Same(BigInteger exact, Func<Value> compute)
    {
        if (exact >= long.MinValue && exact <= long.MaxValue) Assert.Equal((long)exact, compute().AsInteger());
        else Assert.Equal(ErrorKind.ArithmeticError, Assert.Throws<CypherException>(() => compute()).Kind);
    }
}
