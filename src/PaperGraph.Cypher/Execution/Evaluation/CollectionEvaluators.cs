using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>[a, b].</summary>
internal sealed class ListEvaluator(Evaluator[] items) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        if (items.Length == 0) return Value.Of(ListValue.Empty);
        var values = new Value[items.Length];
        for (int i = 0; i < values.Length; i++) values[i] = items[i].Evaluate(state, row);
        return Value.List(values);
    }
}

/// <summary>{a: x}.</summary>
internal sealed class MapEvaluator(string[] keys, Evaluator[] values) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        var entries = new KeyValuePair<string, Value>[keys.Length];
        for (int i = 0; i < entries.Length; i++) entries[i] = KeyValuePair.Create(keys[i], values[i].Evaluate(state, row));
        return Value.Of(new MapValue(entries));
    }
}
