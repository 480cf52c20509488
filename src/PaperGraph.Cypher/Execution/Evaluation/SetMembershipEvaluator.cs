using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>The items of a long constant list of scalars, by hash.</summary>
internal sealed class ValueSet
{
    private const int WorthHashing = 8;

    private readonly HashSet<Value> _items = [];

    private ValueSet(ListValue list)
    {
        foreach (Value item in list)
        {
            HasNull |= item.IsNull;
            // NaN equals nothing, but would find itself here.
            if (!item.IsNull && !(item.IsFloat && double.IsNaN(item.AsFloat()))) _items.Add(item);
        }
    }

    /// <summary>Whether the list has a null.</summary>
    public bool HasNull { get; }

    /// <summary>The set of a list; null where the list is short or holds lists or maps, whose equality may be unknown.</summary>
    public static ValueSet? TryOf(Value list) => list.Kind == ValueKind.List && list.AsList() is { Count: >= WorthHashing } items
        && !items.Any(item => item.Kind is ValueKind.List or ValueKind.Map) ? new ValueSet(items) : null;

    public bool Contains(Value value) => _items.Contains(value);
}

/// <summary>x IN a long constant list.</summary>
internal sealed class InSetEvaluator(Evaluator operand, ValueSet set) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value value = operand.Evaluate(state, row);
        if (value.IsNull) return Value.Null;
        if (set.Contains(value)) return Value.True;
        return set.HasNull ? Value.Null : Value.False;
    }
}
