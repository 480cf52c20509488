using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>source.key.</summary>
internal sealed class PropertyEvaluator(Evaluator source, string key) : Evaluator
{
    private readonly NameCache _key = new(key);

    public override Value Evaluate(QueryState state, Span<Value> row) => Get(state, source.Evaluate(state, row), _key);

    /// <summary>A property by a key whose number is remembered.</summary>
    public static Value Get(QueryState state, Value source, NameCache key) => source.Kind switch
    {
        ValueKind.Node when source.IsIdentity => PropertyAccess.OfNode(state.Graph, source.AsNodeId(), key.NumberIn(state.Graph.PropertyKeys)),
        ValueKind.Relationship when source.IsIdentity => PropertyAccess.OfRelationship(state.Graph, source.AsRelationshipId(), key.NumberIn(state.Graph.PropertyKeys)),
        // Nothing else asks the graph: other nodes and relationships carry their properties.
        _ => PropertyAccess.Get(null!, source, key.Name),
    };
}

/// <summary>variable.key.</summary>
internal sealed class SlotPropertyEvaluator(int slot, string key) : Evaluator
{
    private readonly NameCache _key = new(key);

    public override Value Evaluate(QueryState state, Span<Value> row) => PropertyEvaluator.Get(state, row[slot], _key);
}

/// <summary>variable.key = 'text'.</summary>
internal sealed class PropertyEqualsTextEvaluator(SlotPropertyEvaluator property, string text) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value value = property.Evaluate(state, row);
        if (value.IsNull) return value;
        return Value.Boolean(value.Kind == ValueKind.String && string.Equals(value.AsString(), text, StringComparison.Ordinal));
    }
}

/// <summary>variable.key = 1.</summary>
internal sealed class PropertyEqualsIntegerEvaluator(SlotPropertyEvaluator property, long integer) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value value = property.Evaluate(state, row);
        if (value.IsInteger) return Value.Boolean(value.AsInteger() == integer);
        return Truth.ToValue(Equality.Equals(value, Value.Integer(integer)));
    }
}

/// <summary>source[index].</summary>
internal sealed class IndexEvaluator(Evaluator source, Evaluator index) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value container = source.Evaluate(state, row), key = index.Evaluate(state, row);
        return PropertyAccess.Index(container.Kind is ValueKind.Node or ValueKind.Relationship ? state.Graph : null!, container, key);
    }
}

/// <summary>source[from..to].</summary>
internal sealed class SliceEvaluator(Evaluator source, Evaluator? from, Evaluator? to) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row) => ListAccess.Slice(source.Evaluate(state, row), from?.Evaluate(state, row), to?.Evaluate(state, row));
}
