namespace PaperGraph.Cypher.Functions.Spatial;

/// <summary>Errors of the spatial functions.</summary>
internal static class SpatialErrors
{
    /// <summary>A value that makes no point, or a component that a point does not have.</summary>
    public static CypherException Argument(string message) => CypherException.Runtime(ErrorKind.ArgumentError, "InvalidArgumentValue", message);

    /// <summary>A value of a type that does not fit.</summary>
    public static CypherException Type(string message) => CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", message);
}
