using System.Collections;
using PaperGraph.Model.Values;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage.Loading;

/// <summary>Property values as .NET objects, as bundles and builds have them, turned into values of the store.</summary>
internal static class PropertyObjects
{
    /// <summary>The value of an object.</summary>
    /// <exception cref="GraphException">It cannot be a property.</exception>
    public static Value ToValue(object item) => item switch
    {
        string text => Value.String(text),
        long number => Value.Integer(number),
        int number => Value.Integer(number),
        double number => Value.Float(number),
        float number => Value.Float(number),
        bool truth => Value.Boolean(truth),
        Value value => PropertyValues.Storable(value),
        ValueObject value => PropertyValues.Storable(Value.Of(value)),
        IReadOnlyList<string> texts => Of(texts, Value.String),
        IReadOnlyList<long> numbers => Of(numbers, Value.Integer),
        IReadOnlyList<int> numbers => Of(numbers, number => Value.Integer(number)),
        IReadOnlyList<double> numbers => Of(numbers, Value.Float),
        IReadOnlyList<bool> truths => Of(truths, Value.Boolean),
        IEnumerable items => PropertyValues.Storable(Value.List([.. items.Cast<object>().Select(ToValue)])),
        _ => throw new GraphException($"A {item.GetType().Name} cannot be a property: texts, numbers, booleans, temporal values, points and lists of one of these can."),
    };

    private static Value Of<T>(IReadOnlyList<T> items, Func<T, Value> convert)
    {
        if (items.Count == 0) return Value.Of(ListValue.Empty);
        var values = new Value[items.Count];
        for (int i = 0; i < values.Length; i++) values[i] = convert(items[i]);
        return Value.List(values);
    }
}
