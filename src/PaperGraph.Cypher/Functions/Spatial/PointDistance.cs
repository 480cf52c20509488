using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Spatial;

/// <summary>
/// Distances as Neo4j computes them: Euclidean for Cartesian points; on Earth, in metres, by the haversine formula on a sphere of 6,378,140 m, with heights on the sphere
/// of the mean height and then by Pythagoras.
/// </summary>
internal static class PointDistance
{
    private const double EarthRadius = 6_378_140;

    /// <summary>The distance; null if the points are in different coordinate systems.</summary>
    public static Value Of(PointValue from, PointValue to)
    {
        if (from.Srid != to.Srid) return Value.Null;
        double height = (to.Z ?? 0) - (from.Z ?? 0);
        if (!CoordinateSystem.Of(from).IsGeographic) return Value.Float(Math.Sqrt(Square(to.X - from.X) + Square(to.Y - from.Y) + Square(height)));
        double surface = GreatCircle(from, to) * (EarthRadius + (((from.Z ?? 0) + (to.Z ?? 0)) / 2));
        return Value.Float(from.Z is null ? surface : Math.Sqrt(Square(surface) + Square(height)));
    }

    private static double GreatCircle(PointValue from, PointValue to)
    {
        double fromLatitude = double.DegreesToRadians(from.Y);
        double toLatitude = double.DegreesToRadians(to.Y);
        double alpha = Square(Math.Sin((toLatitude - fromLatitude) / 2))
            + (Square(Math.Sin(double.DegreesToRadians(to.X - from.X) / 2)) * Math.Cos(fromLatitude) * Math.Cos(toLatitude));
        return 2 * Math.Atan2(Math.Sqrt(alpha), Math.Sqrt(1 - alpha));
    }

    private static double Square(double number) => number * number;
}
