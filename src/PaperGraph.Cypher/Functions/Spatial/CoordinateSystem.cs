using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Spatial;

/// <summary>A coordinate system of Neo4j.</summary>
/// <param name="Name">Name as points give it back.</param>
/// <param name="Srid">Identifier.</param>
/// <param name="Dimensions">2 or 3.</param>
/// <param name="IsGeographic">Whether x and y are longitude and latitude in degrees (WGS 84).</param>
internal sealed record CoordinateSystem(string Name, int Srid, int Dimensions, bool IsGeographic)
{
    private static readonly CoordinateSystem[] All =
    [
        new("cartesian", 7203, 2, false),
        new("cartesian-3d", 9157, 3, false),
        new("wgs-84", 4326, 2, true),
        new("wgs-84-3d", 4979, 3, true),
    ];

    /// <summary>The system of a point.</summary>
    public static CoordinateSystem Of(PointValue point) => OfSrid(point.Srid);

    /// <summary>The system with an identifier.</summary>
    public static CoordinateSystem OfSrid(long srid) => Array.Find(All, system => system.Srid == srid)
        ?? throw SpatialErrors.Argument($"There is no coordinate system with the srid {srid}. There are 4326 (wgs-84), 4979 (wgs-84-3d), 7203 (cartesian) and 9157 (cartesian-3d).");

    /// <summary>The system with a name, without regard to case.</summary>
    public static CoordinateSystem OfName(string name) => Array.Find(All, system => string.Equals(system.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw SpatialErrors.Argument($"There is no coordinate system '{name}'. There are wgs-84, wgs-84-3d, cartesian and cartesian-3d.");

    /// <summary>The system of a kind and number of dimensions.</summary>
    public static CoordinateSystem Of(bool geographic, int dimensions) => All.First(system => system.IsGeographic == geographic && system.Dimensions == dimensions);
}
