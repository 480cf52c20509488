using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Transactions;

/// <summary>Holds what is written to <see cref="PropertyRule"/>.</summary>
internal static class PropertyValues
{
    /// <summary>The value as it is stored.</summary>
    /// <exception cref="GraphException">It cannot be a property.</exception>
    public static Value Storable(Value value) =>
        PropertyRule.FaultOf(value) is { } fault ? throw new GraphException(fault) : PropertyRule.AsStored(value);
}
