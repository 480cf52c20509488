namespace PaperGraph.Model.Values;

/// <summary>A point in a coordinate system of Neo4j: 4326 and 4979 (WGS 84 in two and three dimensions), 7203 and 9157 (Cartesian).</summary>
/// <param name="srid">Identifier of the coordinate system.</param>
/// <param name="x">First coordinate; the longitude in degrees for WGS 84.</param>
/// <param name="y">Second coordinate; the latitude in degrees for WGS 84.</param>
/// <param name="z">Third coordinate; the height in metres for WGS 84; null in two dimensions.</param>
public sealed class PointValue(int srid, double x, double y, double? z) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Point;

    /// <summary>Identifier of the coordinate system.</summary>
    public int Srid { get; } = srid;

    /// <summary>First coordinate; the longitude in degrees for WGS 84.</summary>
    public double X { get; } = x;

    /// <summary>Second coordinate; the latitude in degrees for WGS 84.</summary>
    public double Y { get; } = y;

    /// <summary>Third coordinate; the height in metres for WGS 84; null in two dimensions.</summary>
    public double? Z { get; } = z;

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is PointValue other && other.Srid == Srid && other.X.Equals(X) && other.Y.Equals(Y) && Nullable.Equals(other.Z, Z);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Srid, X, Y, Z);

    /// <summary>As Neo4j writes it.</summary>
    public override string ToString() =>
        $"point({{srid:{Srid}, x:{FloatText.Of(X)}, y:{FloatText.Of(Y)}{(Z is { } height ? $", z:{FloatText.Of(height)}" : "")}}})";
}
