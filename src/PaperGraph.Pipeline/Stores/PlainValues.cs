using PaperGraph.Model.Values;

namespace PaperGraph.Pipeline;

/// <summary>Values of the engine as the plain objects that <see cref="Model.GraphNode"/> and <see cref="QueryResult"/> hold, and back.</summary>
public static class PlainValues
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

    /// <summary>The value of a plain object.</summary>
    /// <exception cref="ArgumentException">It is of a type that no named query gives or takes.</exception>
    public static Value ToValue(object? item) => item switch
    {
        null => Value.Null,
        string text => Value.String(text),
        bool flag => Value.Boolean(flag),
        long number => Value.Integer(number),
        double number => Value.Float(number),
        IReadOnlyDictionary<string, object> map => Value.Of(new MapValue(map.Select(entry => KeyValuePair.Create(entry.Key, ToValue(entry.Value))))),
        System.Collections.IEnumerable items => Value.List([.. items.Cast<object?>().Select(ToValue)]),
        _ => throw new ArgumentException($"A {item.GetType().Name} is no value of a named query.", nameof(item)),
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
