using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Targets;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Tests;

/// <summary>A target with prepared answers: no row to a query that it has none for.</summary>
internal sealed class ScriptedTarget : ITckTarget
{
    public Dictionary<string, TckResult> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The graph from the first query on.</summary>
    public GraphState StateAfter { get; set; } = GraphState.Empty;

    public IReadOnlyDictionary<string, TckValue> LastParameters { get; private set; } = new Dictionary<string, TckValue>();

    public string Name => "scripted";

    public bool TellsPhaseAndDetail => true;

    public Task ResetAsync() => Task.CompletedTask;

    public Task<TckResult> RunAsync(string query, IReadOnlyDictionary<string, TckValue> parameters)
    {
        LastParameters = parameters;
        return Task.FromResult(Answers.GetValueOrDefault(query) ?? new TckResult([], [], UpdateCounters.None, null));
    }

    public Task<GraphState> StateAsync() => Task.FromResult(StateAfter);

    public bool RegisterProcedure(MockProcedure procedure) => false;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
