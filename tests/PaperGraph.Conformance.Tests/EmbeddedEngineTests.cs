using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Grading;
using PaperGraph.Conformance.Reporting;
using PaperGraph.Conformance.Targets;
using PaperGraph.Testing;

namespace PaperGraph.Conformance.Tests;

public sealed class EmbeddedEngineTests
{
    [Fact]
    public async Task The_embedded_engine_passes_every_scenario_that_is_not_listed()
    {
        string folder = SharedData.PathOf("tck");
        await using var target = new EmbeddedTarget();
        var runner = new ScenarioRunner(target, new NamedGraphs(folder));
        var outcomes = new List<(Scenario, Grade)>();
        foreach (Scenario scenario in FeatureReader.ReadAll(folder)) outcomes.Add((scenario, await runner.RunAsync(scenario)));
        var report = new TckReport(outcomes, Deviations.Read(Path.Combine(AppContext.BaseDirectory, "deviations.txt")));
        var failures = new StringWriter();
        report.WriteFailures(failures);
        Assert.True(report.AsListed, failures.ToString());
        Assert.Equal(3897, outcomes.Count);
    }
}
