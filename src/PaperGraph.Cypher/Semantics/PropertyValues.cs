using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Holds what a query writes to <see cref="PropertyRule"/>.</summary>
internal static class PropertyValues
{
    /// <exception cref="CypherException">TypeError InvalidPropertyType: the value cannot be a property.</exception>
    public static void Check(Value value)
    {
        if (PropertyRule.FaultOf(value) is { } fault) throw CypherException.Runtime(ErrorKind.TypeError, "InvalidPropertyType", fault);
    }
}
