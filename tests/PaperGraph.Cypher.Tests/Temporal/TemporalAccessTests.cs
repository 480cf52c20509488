namespace PaperGraph.Cypher.Tests.Temporal;

/// <summary>What the TCK does not have. Expected values were given by Neo4j 5.26 unless a test says otherwise.</summary>
public sealed class TemporalAccessTests
{
    [Theory]
    [InlineData("date('2020-01-01').dayOfWeek", "3")]
    [InlineData("date('2020-01-01').quarterDay", "1")]
    [InlineData("date('2020-01-01').Year", "2020")]
    [InlineData("date('+999999999-12-31').week", "52")]
    [InlineData("date('-999999999-01-01').weekYear", "-999999999")]
    [InlineData("datetime('2020-01-01T12:00Z').timezone", "Z")]
    [InlineData("datetime('2020-01-01T12:00[UTC]').timezone", "UTC")]
    [InlineData("datetime('2020-01-01T12:00[Europe/Stockholm]').offset", "+01:00")]
    [InlineData("datetime('1818-07-21T21:40:32.142[Europe/Stockholm]').offsetMinutes", "53")]
    [InlineData("datetime('1969-12-31T23:59:59.5Z').epochMillis", "-500")]
    [InlineData("duration('P-5M').quarters", "-1")]
    [InlineData("duration('P-5M').monthsOfYear", "-5")]
    [InlineData("duration('P-5D').daysOfWeek", "-5")]
    [InlineData("duration('PT-1.5S').seconds", "-2")]
    [InlineData("duration('PT-1.5S').milliseconds", "-1500")]
    [InlineData("duration('PT-1.5S').nanosecondsOfSecond", "500000000")]
    [InlineData("duration('PT-90.5S').secondsOfMinute", "-31")]
    [InlineData("duration('PT-90.5S').minutesOfHour", "-1")]
    [InlineData("duration('PT-90.5S').hours", "0")]
    public void Components_are_as_in_Neo4j(string expression, string expected) => Assert.Equal(expected, Expressions.TextOf(expression));

    /// <summary>Neo4j cuts to 0; rounded down, epochSeconds and nanosecond together name the instant.</summary>
    [Fact]
    public void Seconds_since_1970_are_rounded_down() => Assert.Equal("-1", Expressions.TextOf("datetime('1969-12-31T23:59:59.5Z').epochSeconds"));

    [Theory]
    [InlineData("date('2020-01-01').foo", "has no 'foo'")]
    [InlineData("date('2020-01-01').hour", "has no time of day")]
    [InlineData("time('12:00').year", "has no date")]
    [InlineData("localtime('12:00').timezone", "no offset")]
    [InlineData("localdatetime('2020-01-01T12:00').epochSeconds", "not known")]
    [InlineData("duration('P1Y').foo", "has no 'foo'")]
    public void A_component_that_a_value_does_not_have_is_a_type_error(string expression, string part)
    {
        CypherException exception = Assert.Throws<CypherException>(() => Expressions.Evaluate(expression));
        Assert.Equal(ErrorKind.TypeError, exception.Kind);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("toString(localtime('12:00'))", "12:00:00")]
    [InlineData("toString(localtime('12:00:00.5'))", "12:00:00.5")]
    [InlineData("toString(time('12:00:00.500001'))", "12:00:00.500001Z")]
    [InlineData("toString(datetime({year: 2020, timezone: 'UTC'}))", "2020-01-01T00:00:00Z[UTC]")]
    [InlineData("toString(localdatetime('2020-01-01'))", "2020-01-01T00:00:00")]
    [InlineData("toString(date('-5-01-01'))", "-0005-01-01")]
    [InlineData("toString(time('12:00-02:05:07'))", "12:00:00-02:05:07")]
    [InlineData("toString(duration('PT-0.5S'))", "PT-0.5S")]
    [InlineData("toString(point({x: 1, y: 2}))", "point({x: 1.0, y: 2.0, crs: 'cartesian'})")]
    [InlineData("toString(point({longitude: 1, latitude: 2, z: 3}))", "point({x: 1.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})")]
    public void Text_always_has_the_seconds(string expression, string expected) => Assert.Equal(expected, Expressions.TextOf(expression));
}
