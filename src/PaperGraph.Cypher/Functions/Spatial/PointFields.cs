using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Spatial;

/// <summary>Components and text of points.</summary>
internal static class PointFields
{
    /// <summary>A component.</summary>
    public static Value Get(PointValue point, string key)
    {
        CoordinateSystem system = CoordinateSystem.Of(point);
        return key.ToUpperInvariant() switch
        {
            "X" => Value.Float(point.X),
            "Y" => Value.Float(point.Y),
            "Z" => Value.Float(point.Z ?? throw NotThere(point, key)),
            "LONGITUDE" => Value.Float(system.IsGeographic ? point.X : throw NotThere(point, key)),
            "LATITUDE" => Value.Float(system.IsGeographic ? point.Y : throw NotThere(point, key)),
            "HEIGHT" => Value.Float(system.IsGeographic && point.Z is { } height ? height : throw NotThere(point, key)),
            "CRS" => Value.String(system.Name),
            "SRID" => Value.Integer(system.Srid),
            _ => throw SpatialErrors.Argument($"A point has no '{key}'. It has x, y, z, longitude, latitude, height, crs and srid, as far as its coordinate system goes."),
        };
    }

    /// <summary>The point as the function toString writes it, which reads back as the same point.</summary>
    public static string Text(PointValue point)
    {
        string third = point.Z is { } z ? $", z: {FloatText.Of(z)}" : "";
        return $"point({{x: {FloatText.Of(point.X)}, y: {FloatText.Of(point.Y)}{third}, crs: '{CoordinateSystem.Of(point).Name}'}})";
    }

    private static CypherException NotThere(PointValue point, string key) =>
        SpatialErrors.Argument($"The {Text(point)} has no {key}: its coordinate system is {CoordinateSystem.Of(point).Name}.");
}
