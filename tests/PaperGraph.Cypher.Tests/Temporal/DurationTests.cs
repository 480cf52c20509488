using CsCheck;
using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Functions.Temporal.Durations;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Temporal;

/// <summary>What the TCK does not have. Expected values were given by Neo4j 5.26 unless a test says otherwise.</summary>
public sealed class DurationTests
{
    [Theory]
    [InlineData("duration({months: -0.75})", "P-22DT-19H-51M-49.5S")]
    [InlineData("duration({days: -1.5, seconds: -0.25})", "P-1DT-12H-0.25S")]
    [InlineData("duration({milliseconds: 1.5, microseconds: 1.5, nanoseconds: 1.5})", "PT0.001501501S")]
    [InlineData("duration({seconds: 9223372036854775807})", "PT2562047788015215H30M7S")]
    [InlineData("duration('P-1Y2M')", "P-10M")]
    [InlineData("duration('-P1Y2M')", "P-1Y-2M")]
    [InlineData("duration('PT1,5S')", "PT1.5S")]
    [InlineData("duration('P1W2D')", "P9D")]
    [InlineData("duration('P20120202T143721.545')", "P2012Y2M2DT14H37M21.545S")]
    [InlineData("duration('PT14:37:21')", "PT14H37M21S")]
    [InlineData("duration('-P2012-02-02T14:37:21.545')", "P-2012Y-2M-2DT-14H-37M-21.545S")]
    [InlineData("duration('P5M1.5D') * 2", "P10M2DT24H")]
    [InlineData("2 * duration('P5M1.5D')", "P10M2DT24H")]
    [InlineData("duration('P5M1.5D') / 3", "P1M20DT18H59M24S")]
    [InlineData("date('2020-01-31') + duration('P1M')", "2020-02-29")]
    [InlineData("date('2020-01-31') - duration('P1M1D')", "2019-12-30")]
    [InlineData("date('2020-01-31') + duration('PT25H')", "2020-02-01")]
    [InlineData("date('2020-01-31') + duration('PT-1S')", "2020-01-31")]
    [InlineData("duration('P1D') + date('2020-01-01')", "2020-01-02")]
    [InlineData("(duration('P1M') + duration('P2M') + duration('P5DT1S')) / 3", "P1M1DT16H0.333333333S")]
    public void Durations_are_made_and_reckoned_with_as_in_Neo4j(string expression, string expected) => Assert.Equal(expected, Expressions.TextOf(expression));

    /// <summary>Neo4j has 54.599999999 S here, for it reckons in binary fractions: a tenth of 2,629,746 seconds is 262,974.6.</summary>
    [Theory]
    [InlineData("duration('P0.1M')")]
    [InlineData("duration({months: 0.1})")]
    [InlineData("duration('P1M') * 0.1")]
    [InlineData("duration('P1M') / 10")]
    public void A_tenth_of_a_month_is_exact(string expression) => Assert.Equal("P3DT1H2M54.6S", Expressions.TextOf(expression));

    [Theory]
    [InlineData("duration.between(datetime('2020-01-01T00:00[Europe/Stockholm]'), datetime('2020-07-01T00:00[America/New_York]'))", "P6MT6H")]
    [InlineData("duration.between(datetime('2020-07-01T00:00[America/New_York]'), datetime('2020-01-01T00:00[Europe/Stockholm]'))", "P-6MT-6H")]
    [InlineData("duration.between(date('2020-03-31'), date('2020-02-29'))", "P-1M")]
    [InlineData("duration.between(date('2020-02-29'), date('2020-03-31'))", "P1M2D")]
    [InlineData("duration.between(localdatetime('2020-01-31T12:00'), localdatetime('2020-02-29T11:00'))", "P28DT23H")]
    [InlineData("duration.between(time('12:00+01:00'), datetime('2020-07-01T00:00[America/New_York]'))", "PT-7H")]
    [InlineData("duration.inSeconds(datetime('2020-07-01T00:00[America/New_York]'), time('12:00+01:00'))", "PT7H")]
    [InlineData("duration.inSeconds(date('-999999999-01-01'), date('+999999999-12-31'))", "PT17531639991192H")]
    public void The_time_between_two_values_is_as_in_Neo4j(string expression, string expected) => Assert.Equal(expected, Expressions.TextOf(expression));

    [Theory]
    [InlineData("duration('P1D') / 0", ErrorKind.ArithmeticError, "divided by zero")]
    [InlineData("duration('P1D') / 0.0", ErrorKind.ArithmeticError, "divided by zero")]
    [InlineData("duration('P1D') * 1e300", ErrorKind.ArithmeticError, "too long")]
    [InlineData("duration({hours: 9223372036854775807})", ErrorKind.ArithmeticError, "too long")]
    [InlineData("duration({seconds: 9223372036854775807, minutes: 1})", ErrorKind.ArithmeticError, "too long")]
    [InlineData("duration({days: 9223372036854775807})", ErrorKind.ArithmeticError, "too long")]
    [InlineData("duration('P99999999999999999999Y')", ErrorKind.ArithmeticError, "too long")]
    [InlineData("date('+999999999-12-31') + duration('P1D')", ErrorKind.ArithmeticError, "outside the years")]
    [InlineData("localdatetime('+999999999-12-31T23:59:59') + duration('PT1S')", ErrorKind.ArithmeticError, "outside the years")]
    [InlineData("datetime('2020-01-01T00:00Z') + duration({seconds: 9223372036854775807})", ErrorKind.ArithmeticError, "outside the years")]
    [InlineData("date('2020-01-01') - duration({days: 100000000000000})", ErrorKind.ArithmeticError, "outside the years")]
    [InlineData("duration({foo: 1})", ErrorKind.ArgumentError, "knows no unit 'foo'")]
    [InlineData("duration({days: '1'})", ErrorKind.TypeError, "a finite number")]
    [InlineData("duration({})", ErrorKind.ArgumentError, "empty")]
    [InlineData("duration('P')", ErrorKind.SyntaxError, "is not a duration")]
    [InlineData("duration('P1DT')", ErrorKind.SyntaxError, "is not a duration")]
    [InlineData("duration('P1D2M')", ErrorKind.SyntaxError, "from the largest")]
    [InlineData("duration('P1M1M')", ErrorKind.SyntaxError, "is not a duration")]
    [InlineData("duration('PT1.5H20M')", ErrorKind.SyntaxError, "only the last")]
    [InlineData("duration('P1')", ErrorKind.SyntaxError, "is not a duration")]
    [InlineData("duration('P2012-13-02')", ErrorKind.ArgumentError, "12 months")]
    [InlineData("duration(1)", ErrorKind.TypeError, "'P1DT12H'")]
    [InlineData("duration.between(date('2020-01-01'), 1)", ErrorKind.TypeError, "duration.between()")]
    [InlineData("duration({seconds: 9223372036854775807}).milliseconds", ErrorKind.ArithmeticError, "larger unit")]
    public void Errors_say_what_would_be_right(string expression, ErrorKind kind, string part)
    {
        CypherException exception = Assert.Throws<CypherException>(() => Expressions.Evaluate(expression));
        Assert.Equal(kind, exception.Kind);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date('2020-01-01')", "date('2020-01-01')")]
    [InlineData("1", "date('2020-01-01')")]
    [InlineData("1", "2")]
    [InlineData("'a'", "duration('P1D')")]
    public void Pairs_that_make_no_sense_are_left_to_the_caller(string left, string right)
    {
        Value first = Expressions.Evaluate(left);
        Value second = Expressions.Evaluate(right);
        Assert.False(TemporalArithmetic.TryAdd(first, second, out _));
        Assert.False(TemporalArithmetic.TrySubtract(first, second, out _));
        Assert.False(TemporalArithmetic.TryMultiply(first, second, out _));
        Assert.False(TemporalArithmetic.TryDivide(first, second, out _));
    }

    [Fact]
    public void The_text_of_every_duration_is_read_back_as_the_same_duration()
    {
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 999_999_999]).Sample((months, days, seconds, nanos) =>
        {
            var duration = new DurationValue(months, days, seconds, nanos);
            Assert.Equal(duration, DurationParser.Parse(duration.ToString()));
        });
    }

    [Fact]
    public void Adding_a_duration_of_days_and_seconds_and_taking_it_off_again_gives_the_same_local_date_and_time()
    {
        Gen.Select(Gen.Long[-400_000, 400_000], Gen.Long[0, 86_399_999_999_999], Gen.Long[-100_000, 100_000], Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 999_999_999])
            .Sample((day, nanosOfDay, days, seconds, nanos) =>
            {
                Value start = Value.Of(new LocalDateTimeValue(day, nanosOfDay));
                Value duration = Value.Of(new DurationValue(0, days, seconds, nanos));
                Assert.True(TemporalArithmetic.TryAdd(start, duration, out Value later));
                Assert.True(TemporalArithmetic.TrySubtract(later, duration, out Value back));
                Assert.Equal(start, back);
            });
    }
}
