using PaperGraph.Model.Values;

namespace PaperGraph.Pipeline;

/// <summary>Values of a store as the objects that <see cref="Model.GraphNode"/> holds.</summary>
internal static class PlainValues
{
    /// <summary>The object; null where the value is none that a bundle holds.</summary>
    public static object? Of(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => double.IsFinite(value.AsFloat()) ? value.AsFloat() : null,
        ValueKind.List => ListOf(value.AsList()),
        _ => null,
    };

    private static object? ListOf(ListValue list)
    {
        Value[] items = [.. list];
        if (items.Length == 0) return Array.Empty<string>();
        ValueKind kind = items[0].Kind;
        if (Array.Exists(items, item => item.Kind != kind)) return null;
        return kind switch
        {
            ValueKind.String => Array.ConvertAll(items, item => item.AsString()),
            ValueKind.Boolean => Array.ConvertAll(items, item => item.AsBoolean()),
            ValueKind.Integer => Array.ConvertAll(items, item => item.AsInteger()),
            ValueKind.Float when Array.TrueForAll(items, item => double.IsFinite(item.AsFloat())) => Array.ConvertAll(items, item => item.AsFloat()),
            _ => null,
        };
    }
}
