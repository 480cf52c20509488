using PaperGraph.Cypher.Execution.Updates;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>Whether all of several predicates are true.</summary>
internal sealed class AllOfEvaluator(Evaluator[] predicates) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        foreach (Evaluator predicate in predicates)
        {
            if (Truth.Of(predicate.Evaluate(state, row)) is not true) return Value.False;
        }

        return Value.True;
    }
}

/// <summary>Whether the properties of an entity equal every entry of a map.</summary>
internal sealed class PropertiesMatchEvaluator(int slot, Evaluator map) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value entity = row[slot], wanted = map.Evaluate(state, row);
        if (entity.IsNull || wanted.IsNull) return Value.Null;
        if (wanted.Kind != ValueKind.Map)
        {
            throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"The properties of a pattern are a map, not {wanted}.");
        }

        foreach ((string key, Value value) in wanted.AsMap())
        {
            if (Equality.Equals(EntityProperties.Get(state.Graph, entity, key), value) is not true) return Value.False;
        }

        return Value.True;
    }
}
