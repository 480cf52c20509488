using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions.Spatial;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>The functions on points.</summary>
public static class SpatialFunctions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new(
            "point",
            "Spatial",
            [new("input", StaticType.Map, "MAP")],
            StaticType.Point,
            "POINT",
            "Makes a point from a map of its coordinates.",
            static (_, arguments) => arguments[0].Kind == ValueKind.Map
                ? PointBuilding.Build(arguments[0].AsMap())
                : throw SpatialErrors.Type($"point() takes a map such as {{x: 1.0, y: 2.0}}, not {arguments[0]} ({arguments[0].Kind})."),
            NullInNullOut: true,
            IsPure: true),
        new(
            "point.distance",
            "Spatial",
            [new("from", StaticType.Point, "POINT"), new("to", StaticType.Point, "POINT")],
            StaticType.Float,
            "FLOAT",
            "The distance between two points of one coordinate system, in metres for points on Earth; null for anything else.",
            static (_, arguments) => arguments[0].As<PointValue>() is { } from && arguments[1].As<PointValue>() is { } to ? PointDistance.Of(from, to) : Value.Null,
            NullInNullOut: true,
            IsPure: true),
        new(
            "point.withinBBox",
            "Spatial",
            [new("point", StaticType.Point, "POINT"), new("lowerLeft", StaticType.Point, "POINT"), new("upperRight", StaticType.Point, "POINT")],
            StaticType.Boolean,
            "BOOLEAN",
            "Whether a point lies in the box between two others of its coordinate system; null for anything else.",
            static (_, arguments) => arguments[0].As<PointValue>() is { } point && arguments[1].As<PointValue>() is { } lowerLeft && arguments[2].As<PointValue>() is { } upperRight
                ? PointBox.Contains(point, lowerLeft, upperRight)
                : Value.Null,
            NullInNullOut: true,
            IsPure: true),
    ];
}
