using PaperGraph.Cypher.Tests.Temporal;

namespace PaperGraph.Cypher.Tests.Spatial;

/// <summary>Points. Expected values were given by Neo4j 5.26.</summary>
public sealed class SpatialFunctionTests
{
    [Theory]
    [InlineData("point({x: 1, y: 2}).srid", "7203")]
    [InlineData("point({x: 1, y: 2, z: 3}).crs", "cartesian-3d")]
    [InlineData("point({longitude: 1, latitude: 2}).crs", "wgs-84")]
    [InlineData("point({longitude: 1, latitude: 2, height: 3}).srid", "4979")]
    [InlineData("point({x: 1, y: 2, crs: 'WGS-84'}).latitude", "2.0")]
    [InlineData("point({x: 1, y: 2, srid: 4326}).longitude", "1.0")]
    [InlineData("point({longitude: 1, latitude: 2, height: 3}).Height", "3.0")]
    [InlineData("point({longitude: 181, latitude: 2}).x", "-179.0")]
    [InlineData("point({longitude: -540, latitude: 2}).x", "-180.0")]
    [InlineData("point({x: 1, y: 2, longitude: 3, latitude: 4}).crs", "cartesian")]
    [InlineData("point({latitude: 2, longitude: 1, x: 9}).x", "1.0")]
    [InlineData("point({x: 1, y: null})", "null")]
    [InlineData("point({x: 1, y: 2, crs: null})", "null")]
    [InlineData("point(null)", "null")]
    public void Points_are_made_of_maps(string expression, string expected) => Assert.Equal(expected, Expressions.TextOf(expression));

    [Theory]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))", "5.0")]
    [InlineData("point.distance(point({x: 0, y: 0, z: 0}), point({x: 3, y: 4, z: 12}))", "13.0")]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 3, y: 4, z: 12}))", "null")]
    [InlineData("point.distance(point({longitude: 0, latitude: 0}), point({x: 180, y: 0}))", "null")]
    [InlineData("point.distance(null, point({x: 180, y: 0}))", "null")]
    [InlineData("point.distance(point({longitude: 12.78, latitude: 56.7}), point({longitude: 13.0, latitude: 55.6}))", "123208.84102768703")]
    [InlineData("point.distance(point({longitude: 12.78, latitude: 56.7, height: 100}), point({longitude: 13.0, latitude: 55.6, height: 300}))", "123212.86682095898")]
    [InlineData("point.distance(point({longitude: 0, latitude: 90}), point({longitude: 0, latitude: -90}))", "20037517.767567202")]
    public void Distances_are_those_of_Neo4j(string expression, string expected)
    {
        string actual = Expressions.TextOf(expression);
        if (!double.TryParse(expected, out double distance)) Assert.Equal(expected, actual);
        else Assert.Equal(distance, double.Parse(actual), 1e-6);
    }

    [Theory]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))", "true")]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 2, y: 2}), point({x: 0, y: 0}))", "false")]
    [InlineData("point.withinBBox(point({x: 0, y: 2}), point({x: 0, y: 0}), point({x: 2, y: 2}))", "true")]
    [InlineData("point.withinBBox(point({longitude: 179, latitude: 1}), point({longitude: 170, latitude: 0}), point({longitude: -170, latitude: 2}))", "true")]
    [InlineData("point.withinBBox(point({longitude: 0, latitude: 1}), point({longitude: 170, latitude: 0}), point({longitude: -170, latitude: 2}))", "false")]
    [InlineData("point.withinBBox(point({longitude: 175, latitude: 1}), point({longitude: 170, latitude: 2}), point({longitude: -170, latitude: 0}))", "false")]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0, z: 1}), point({x: 2, y: 2}))", "null")]
    [InlineData("point.withinBBox(1, point({x: 0, y: 0}), point({x: 2, y: 2}))", "null")]
    public void A_box_on_Earth_may_cross_the_180th_meridian(string expression, string expected) => Assert.Equal(expected, Expressions.TextOf(expression));

    [Theory]
    [InlineData("point({x: 1})", "describes no point")]
    [InlineData("point({x: 1, y: 'a'})", "y of a point is a number")]
    [InlineData("point({x: 1, y: 2, crs: 'foo'})", "There are wgs-84")]
    [InlineData("point({x: 1, y: 2, crs: 5})", "is a text")]
    [InlineData("point({x: 1, y: 2, srid: 1})", "There are 4326")]
    [InlineData("point({x: 1, y: 2, srid: '4326'})", "is an integer")]
    [InlineData("point({x: 1, y: 2, srid: 4326, crs: 'wgs-84'})", "not both")]
    [InlineData("point({x: 1, y: 2, z: 3, crs: 'wgs-84'})", "take wgs-84-3d")]
    [InlineData("point({x: 1, y: 2, crs: 'wgs-84-3d'})", "take wgs-84")]
    [InlineData("point({longitude: 1, latitude: 2, crs: 'cartesian'})", "give x and y")]
    [InlineData("point({longitude: 1, latitude: 90.5})", "-90 to 90")]
    [InlineData("point({x: 1e999, y: 2})", "must be finite")]
    [InlineData("point({x: 1, y: 2}).z", "has no z")]
    [InlineData("point({x: 1, y: 2}).longitude", "has no longitude")]
    [InlineData("point({longitude: 1, latitude: 2}).height", "has no height")]
    [InlineData("point({x: 1, y: 2}).foo", "has no 'foo'")]
    public void Errors_say_what_would_be_right(string expression, string part)
    {
        CypherException exception = Assert.Throws<CypherException>(() => Expressions.Evaluate(expression));
        Assert.Equal(ErrorKind.ArgumentError, exception.Kind);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }
}
