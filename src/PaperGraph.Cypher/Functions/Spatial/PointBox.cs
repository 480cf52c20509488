using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Spatial;

/// <summary>Boxes between a lower left and an upper right corner, both in them.</summary>
internal static class PointBox
{
    /// <summary>Whether the point is in the box; null if the three are not in one coordinate system. A box on Earth whose left side is east of its right side crosses the 180th meridian.</summary>
    public static Value Contains(PointValue point, PointValue lowerLeft, PointValue upperRight)
    {
        if (point.Srid != lowerLeft.Srid || point.Srid != upperRight.Srid) return Value.Null;
        bool crosses = CoordinateSystem.Of(point).IsGeographic && lowerLeft.X > upperRight.X;
        bool inX = crosses ? point.X >= lowerLeft.X || point.X <= upperRight.X : point.X >= lowerLeft.X && point.X <= upperRight.X;
        bool inY = point.Y >= lowerLeft.Y && point.Y <= upperRight.Y;
        bool inZ = point.Z is not { } z || (z >= lowerLeft.Z && z <= upperRight.Z);
        return Value.Boolean(inX && inY && inZ);
    }
}
