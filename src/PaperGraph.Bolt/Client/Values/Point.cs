using System.Globalization;

namespace PaperGraph.Bolt.Client;

/// <summary>A place in two or three dimensions of a spatial reference system (7203, 9157: Cartesian; 4326, 4979: WGS 84).</summary>
public sealed record Point
{
    /// <summary>A place in two dimensions.</summary>
    public Point(int srId, double x, double y)
        : this(srId, x, y, double.NaN) => Dimension = 2;

    /// <summary>A place in three dimensions.</summary>
    public Point(int srId, double x, double y, double z)
    {
        SrId = srId;
        X = x;
        Y = y;
        Z = z;
        Dimension = 3;
    }

    /// <summary>The number of the spatial reference system.</summary>
    public int SrId { get; }

    /// <summary>First coordinate; longitude in WGS 84.</summary>
    public double X { get; }

    /// <summary>Second coordinate; latitude in WGS 84.</summary>
    public double Y { get; }

    /// <summary>Third coordinate; height in WGS 84; not a number in two dimensions.</summary>
    public double Z { get; }

    internal int Dimension { get; }

    /// <inheritdoc/>
    public override string ToString() => Dimension == 2
        ? string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}}}")
        : string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}, z={Z}}}");
}
