using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Trigonometry, in radians; what has no value is NaN.</summary>
public static class TrigonometricFunctions
{
    private const string Category = "Trigonometric";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        FloatFunction.Constant("pi", Category, "The ratio of a circle's circumference to its diameter.", Math.PI),
        FloatFunction.Of("sin", Category, "The sine.", Math.Sin),
        FloatFunction.Of("cos", Category, "The cosine.", Math.Cos),
        FloatFunction.Of("tan", Category, "The tangent.", Math.Tan),
        FloatFunction.Of("cot", Category, "The cotangent.", static angle => 1 / Math.Tan(angle)),
        FloatFunction.Of("asin", Category, "The angle of a sine.", Math.Asin),
        FloatFunction.Of("acos", Category, "The angle of a cosine.", Math.Acos),
        FloatFunction.Of("atan", Category, "The angle of a tangent.", Math.Atan),
        FloatFunction.Of("sinh", Category, "The hyperbolic sine.", Math.Sinh),
        FloatFunction.Of("cosh", Category, "The hyperbolic cosine.", Math.Cosh),
        FloatFunction.Of("tanh", Category, "The hyperbolic tangent.", Math.Tanh),
        FloatFunction.Of("coth", Category, "The hyperbolic cotangent; NaN for 0.", static x => x == 0 ? double.NaN : 1 / Math.Tanh(x)),
        FloatFunction.Of("haversin", Category, "Half the versine: (1 - cos x) / 2.", static angle => (1 - Math.Cos(angle)) / 2),
        FloatFunction.Of("degrees", Category, "An angle in degrees.", double.RadiansToDegrees),
        FloatFunction.Of("radians", Category, "An angle in radians, of one in degrees.", double.DegreesToRadians),
        FunctionDefinitions.Pure("atan2", Category, [new("y", StaticType.Number, "FLOAT"), new("x", StaticType.Number, "FLOAT")], StaticType.Float, "FLOAT",
            "The angle of the point (x, y), seen from the origin.",
            static arguments => Value.Float(Math.Atan2(FunctionArguments.Number("atan2", arguments[0]), FunctionArguments.Number("atan2", arguments[1])))),
    ];
}
