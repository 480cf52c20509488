using System.Globalization;
using PaperGraph.Conformance.Features;

namespace PaperGraph.Conformance.Reporting;

/// <summary>The scenarios that a target is known to fail, with reasons.</summary>
internal sealed class Deviations
{
    private readonly Dictionary<ScenarioId, string> _reasons;

    private Deviations(Dictionary<ScenarioId, string> reasons) => _reasons = reasons;

    public IReadOnlyCollection<ScenarioId> Scenarios => _reasons.Keys;

    /// <summary>
    /// Reads a file of lines <c>feature path | scenario name | example number | reason</c>; lines that start with # and empty ones are
    /// left out; the example number is 0 in a scenario without examples.
    /// </summary>
    /// <exception cref="FormatException">A line is none of these, or repeats another; the message names file and line.</exception>
    public static Deviations Read(string path)
    {
        var reasons = new Dictionary<ScenarioId, string>();
        foreach ((int index, string line) in File.ReadLines(path).Index())
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] parts = line.Split(" | ", 4);
            if (parts.Length < 4 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int example))
            {
                throw new FormatException($"{path}, line {index + 1}: write feature path | scenario name | example number | reason.");
            }

            if (!reasons.TryAdd(new ScenarioId(parts[0], parts[1], example), parts[3]))
            {
                throw new FormatException($"{path}, line {index + 1}: the scenario is listed twice.");
            }
        }

        return new Deviations(reasons);
    }

    /// <summary>No deviations.</summary>
    public static Deviations None { get; } = new([]);

    public bool Contains(ScenarioId scenario) => _reasons.ContainsKey(scenario);
}
