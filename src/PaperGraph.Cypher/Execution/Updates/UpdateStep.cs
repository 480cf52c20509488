using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Updates;

/// <summary>A change of SET, REMOVE, ON CREATE or ON MATCH.</summary>
internal abstract class UpdateStep
{
    public abstract void Run(QueryState state, Span<Value> row);
}

/// <summary>target.key = value.</summary>
internal sealed class SetPropertyStep(Evaluator target, Evaluator key, Evaluator? value) : UpdateStep
{
    public override void Run(QueryState state, Span<Value> row)
    {
        Value name = key.Evaluate(state, row);
        if (name.Kind != ValueKind.String)
        {
            throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"A property key is a text, not {name}.");
        }

        GraphUpdates.SetProperty(state, target.Evaluate(state, row), name.AsString(), value?.Evaluate(state, row) ?? Value.Null);
    }
}

/// <summary>target = map, target += map.</summary>
internal sealed class SetPropertiesStep(Evaluator target, Evaluator value, bool add) : UpdateStep
{
    public override void Run(QueryState state, Span<Value> row) =>
        GraphUpdates.SetProperties(state, target.Evaluate(state, row), value.Evaluate(state, row), add);
}

/// <summary>Adds or removes labels.</summary>
internal sealed class SetLabelsStep(Evaluator target, LabelNames labels, bool remove) : UpdateStep
{
    public override void Run(QueryState state, Span<Value> row)
    {
        Value node = target.Evaluate(state, row);
        IReadOnlyList<string> names = labels.Resolve(state, row);
        if (remove) GraphUpdates.RemoveLabels(state, node, names);
        else GraphUpdates.AddLabels(state, node, names);
    }
}
