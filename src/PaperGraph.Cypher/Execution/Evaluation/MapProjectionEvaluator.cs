using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>An item of a map projection.</summary>
/// <param name="All">.*: all properties.</param>
/// <param name="Key">The key; null for .*.</param>
/// <param name="Value">The value; null for .key, which is that property of the source.</param>
internal sealed record MapProjectionItem(bool All, string? Key, Evaluator? Value);

/// <summary>source {.key, name: value, .*}; null where the source is.</summary>
internal sealed class MapProjectionEvaluator(Evaluator source, MapProjectionItem[] items) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value entity = source.Evaluate(state, row);
        if (entity.IsNull) return entity;
        List<KeyValuePair<string, Value>> entries = new(items.Length);
        foreach (MapProjectionItem item in items)
        {
            if (item.All) entries.AddRange(AllOf(state, entity));
            else entries.Add(KeyValuePair.Create(item.Key!, item.Value is { } value ? value.Evaluate(state, row) : PropertyAccess.Get(state.Graph, entity, item.Key!)));
        }

        return Value.Of(new MapValue(entries));
    }

    private static MapValue AllOf(QueryState state, Value source) => source.Kind switch
    {
        ValueKind.Map => source.AsMap(),
        ValueKind.Node or ValueKind.Relationship => EntityReading.Properties(state.Graph, source),
        _ => throw SemanticErrors.Type($"Type mismatch: expected a map, a node or a relationship, not {SemanticErrors.Describe(source)}."),
    };
}
