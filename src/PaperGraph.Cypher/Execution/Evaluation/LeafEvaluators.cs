using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>A constant.</summary>
internal sealed class ConstantEvaluator(Value value) : Evaluator
{
    public Value Value { get; } = value;

    public override Value Evaluate(QueryState state, Span<Value> row) => Value;
}

/// <summary>A variable.</summary>
internal sealed class SlotEvaluator(int slot) : Evaluator
{
    /// <summary>Where it lies.</summary>
    public int Slot { get; } = slot;

    public override Value Evaluate(QueryState state, Span<Value> row) => row[Slot];
}

/// <summary>A parameter of the run.</summary>
internal sealed class ParameterEvaluator(string name) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row) => state.Parameters.TryGetValue(name, out Value value)
        ? value
        : throw CypherException.Runtime(ErrorKind.ParameterMissing, "MissingParameter", $"Expected parameter(s): {name}");
}
