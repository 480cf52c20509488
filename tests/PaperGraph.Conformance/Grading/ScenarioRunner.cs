using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Targets;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Grading;

/// <summary>Runs scenarios on a target and grades them.</summary>
internal sealed class ScenarioRunner(ITckTarget target, NamedGraphs graphs)
{
    private static readonly Dictionary<string, TckValue> NoParameters = [];

    /// <summary>Runs a scenario from an empty target. The first thing that differs from what is expected is its grade.</summary>
    public async Task<Grade> RunAsync(Scenario scenario)
    {
        await target.ResetAsync();
        var run = new Run();
        foreach (ScenarioStep step in scenario.Steps)
        {
            Grade grade = await StepAsync(step, run);
            if (grade.Verdict != Verdict.Passed) return grade;
        }

        return Grade.Pass;
    }

    private async Task<Grade> StepAsync(ScenarioStep step, Run run)
    {
        switch (step)
        {
            case StartEmpty:
                return Grade.Pass;
            case StartNamed start:
                return await PrepareAsync(graphs.QueriesOf(start.Graph), run);
            case Prepare prepare:
                return await PrepareAsync([prepare.Query], run);
            case Parameters parameters:
                run.Parameters = parameters.Values;
                return Grade.Pass;
            case OfferProcedure offer:
                return target.RegisterProcedure(offer.Procedure)
                    ? Grade.Pass
                    : new Grade(Verdict.NotSupported, Lenient: false, "", $"procedure {offer.Procedure.Name}", "the target cannot be given procedures");
            case Execute execute:
                await ExecuteAsync(execute, run);
                return Grade.Pass;
            case ExpectRows rows:
                return ResultGrader.Rows(run.Query, rows, run.Result);
            case ExpectNoRows:
                return ResultGrader.NoRows(run.Query, run.Result);
            case ExpectError error:
                Grade grade = ResultGrader.Error(run.Query, error, run.Result, target.TellsPhaseAndDetail);
                return grade.Verdict == Verdict.Passed ? ResultGrader.Effects(run.Query, SideEffects.None, run.Effects) : grade;
            case ExpectSideEffects effects:
                return run.Result.Error is { } fault
                    ? ResultGrader.Unexpected(run.Query, $"{effects.Effects}", fault)
                    : ResultGrader.Effects(run.Query, effects.Effects, run.Effects);
            default:
                throw new InvalidOperationException($"A step of kind {step.GetType().Name} cannot be run.");
        }
    }

    private async Task<Grade> PrepareAsync(IEnumerable<string> queries, Run run)
    {
        run.Prepared = true;
        foreach (string query in queries)
        {
            TckResult result = await target.RunAsync(query, NoParameters);
            if (result.Error is { } error) return ResultGrader.Unexpected(query, "the graph to start from", error);
        }

        return Grade.Pass;
    }

    // Side effects are those of the query under test; a control query only looks.
    private async Task ExecuteAsync(Execute execute, Run run)
    {
        run.Query = execute.Query;
        if (execute.Control)
        {
            run.Result = await target.RunAsync(execute.Query, run.Parameters);
            return;
        }

        GraphState before = run.Prepared ? await target.StateAsync() : GraphState.Empty;
        run.Result = await target.RunAsync(execute.Query, run.Parameters);
        run.Effects = before.ChangeTo(await target.StateAsync());
    }

    private sealed class Run
    {
        public bool Prepared { get; set; }

        public string Query { get; set; } = "";

        public IReadOnlyDictionary<string, TckValue> Parameters { get; set; } = NoParameters;

        public TckResult Result { get; set; } = new([], [], UpdateCounters.None, null);

        public SideEffects Effects { get; set; } = SideEffects.None;
    }
}
