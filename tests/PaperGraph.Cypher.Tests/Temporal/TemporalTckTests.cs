using PaperGraph.Testing;

namespace PaperGraph.Cypher.Tests.Temporal;

/// <summary>The openCypher TCK's temporal features (commit 677cbaf), judged by the functions alone: 1,004 scenarios.</summary>
public sealed class TemporalTckTests
{
    [Fact]
    public void All_temporal_scenarios_of_the_TCK_pass()
    {
        string folder = SharedData.PathOf("tck", "features", "expressions", "temporal");
        int passed = 0;
        var failures = new List<string>();
        foreach (Scenario scenario in Directory.GetFiles(folder, "*.feature").Order(StringComparer.Ordinal).SelectMany(FeatureFile.Read))
        {
            try
            {
                if (Judge(scenario) is { } fault) failures.Add($"{scenario.Name}: {fault}");
                else passed++;
            }
            catch (Exception exception) when (exception is CypherException or FormatException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
            {
                failures.Add($"{scenario.Name}: {exception.Message}");
            }
        }

        Assert.True(failures.Count == 0, $"{passed} passed, {failures.Count} did not:\n{string.Join('\n', failures)}");
        Assert.Equal(1004, passed);
    }

    private static string? Judge(Scenario scenario)
    {
        var queries = new OneRowQueries();
        IReadOnlyList<string> result = [];
        bool compared = false;
        foreach ((string line, string text, IReadOnlyList<string[]> rows) in scenario.Steps)
        {
            if (text.Length > 0) result = queries.Run(text);
            if (!line.StartsWith("Then the result should be, in", StringComparison.Ordinal)) continue;
            compared = true;
            if (!result.SequenceEqual(rows[1])) return $"got {string.Join(" | ", result)}, not {string.Join(" | ", rows[1])}";
        }

        return compared ? null : "nothing to compare";
    }
}
