using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Spatial;

/// <summary>Points of maps (Neo4j Cypher Manual, "Spatial functions"). Longitudes are brought to -180 to 180 degrees; a latitude beyond ±90 is an error.</summary>
internal static class PointBuilding
{
    private const string Help = "Give {x, y} or {x, y, z} for Cartesian points, {longitude, latitude} or {longitude, latitude, height} for points on Earth, and where wanted crs or srid.";

    /// <summary>The point; null if one of the map's values that count is null.</summary>
    public static Value Build(MapValue map)
    {
        bool hasXy = map.ContainsKey("x") && map.ContainsKey("y");
        if (!hasXy && !(map.ContainsKey("longitude") && map.ContainsKey("latitude")))
        {
            throw SpatialErrors.Argument($"The map {map} describes no point. {Help}");
        }

        (string first, string second) = hasXy ? ("x", "y") : ("longitude", "latitude");
        string? third = map.ContainsKey("z") ? "z" : map.ContainsKey("height") ? "height" : null;
        if (Enumerable.Any([first, second, third ?? first, "crs", "srid"], key => map.TryGetValue(key, out Value value) && value.IsNull)) return Value.Null;

        double x = Coordinate(map, first);
        double y = Coordinate(map, second);
        double? z = third is null ? null : Coordinate(map, third);
        CoordinateSystem system = System(map, !hasXy, z is null ? 2 : 3);
        return Value.Of(system.IsGeographic ? new PointValue(system.Srid, Longitude(x), Latitude(y), z) : new PointValue(system.Srid, x, y, z));
    }

    private static CoordinateSystem System(MapValue map, bool geographic, int dimensions)
    {
        Value name = map.GetOrNull("crs");
        Value srid = map.GetOrNull("srid");
        if (!name.IsNull && !srid.IsNull) throw SpatialErrors.Argument("A point takes crs or srid, not both: each names the coordinate system.");
        if (name.IsNull && srid.IsNull) return CoordinateSystem.Of(geographic, dimensions);
        if (!name.IsNull && name.Kind != ValueKind.String) throw SpatialErrors.Argument($"The crs of a point is a text such as 'wgs-84', not {name} ({name.Kind}).");
        if (!srid.IsNull && !srid.IsInteger) throw SpatialErrors.Argument($"The srid of a point is an integer such as 4326, not {srid} ({srid.Kind}).");
        CoordinateSystem system = name.IsNull ? CoordinateSystem.OfSrid(srid.AsInteger()) : CoordinateSystem.OfName(name.AsString());
        if (system.Dimensions != dimensions)
        {
            string other = CoordinateSystem.Of(system.IsGeographic, dimensions).Name;
            throw SpatialErrors.Argument($"The coordinate system {system.Name} has {system.Dimensions} coordinates, the point {dimensions}: take {other}.");
        }

        return geographic && !system.IsGeographic
            ? throw SpatialErrors.Argument($"A point with longitude and latitude cannot be in the coordinate system {system.Name}: give x and y, or take wgs-84.")
            : system;
    }

    private static double Coordinate(MapValue map, string name)
    {
        Value value = map[name];
        if (!value.IsNumber) throw SpatialErrors.Argument($"The {name} of a point is a number, not {value} ({value.Kind}).");
        double number = value.AsNumber();
        return double.IsFinite(number) ? number : throw SpatialErrors.Argument($"The {name} of a point must be finite, not {value}.");
    }

    private static double Longitude(double degrees)
    {
        if (degrees is >= -180 and <= 180) return degrees;
        double turned = (degrees + 180) % 360;
        return turned < 0 ? turned + 180 : turned - 180;
    }

    private static double Latitude(double degrees) =>
        degrees is >= -90 and <= 90 ? degrees : throw SpatialErrors.Argument($"The latitude {new PointValue(4326, 0, degrees, null).Y} is out of range: -90 to 90 degrees is allowed.");
}
