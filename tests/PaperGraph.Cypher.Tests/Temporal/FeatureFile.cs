namespace PaperGraph.Cypher.Tests.Temporal;

/// <summary>A scenario of the TCK with an outline's placeholders filled in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Steps">Queries and tables in order: the step's line, its text, its rows.</param>
internal sealed record Scenario(string Name, IReadOnlyList<(string Line, string Text, IReadOnlyList<string[]> Rows)> Steps);

/// <summary>Reads a feature file of the TCK.</summary>
internal static class FeatureFile
{
    /// <summary>All scenarios, one for each row of an outline's examples.</summary>
    public static IEnumerable<Scenario> Read(string path)
    {
        string name = "";
        var steps = new List<(string Line, List<string> Text, List<string[]> Rows)>();
        List<string[]>? examples = null;
        bool inText = false;
        foreach (string line in File.ReadLines(path).Select(line => line.Trim()).Append("Scenario:"))
        {
            if (line == "\"\"\"")
            {
                inText = !inText;
            }
            else if (inText)
            {
                steps[^1].Text.Add(line);
            }
            else if (line.StartsWith("Scenario", StringComparison.Ordinal))
            {
                foreach (Scenario scenario in Expand(name, steps, examples)) yield return scenario;
                (name, steps, examples) = (line, [], null);
            }
            else if (line == "Examples:")
            {
                examples = [];
            }
            else if (line.StartsWith('|'))
            {
                string[] cells = [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
                (examples ?? steps[^1].Rows).Add(cells);
            }
            else if (line.Split(' ')[0] is "Given" or "And" or "When" or "Then")
            {
                steps.Add((line, [], []));
            }
        }
    }

    private static IEnumerable<Scenario> Expand(string name, List<(string Line, List<string> Text, List<string[]> Rows)> steps, List<string[]>? examples)
    {
        if (steps.Count == 0) yield break;
        foreach (string[] example in examples is null ? [[]] : examples.Skip(1))
        {
            string Fill(string text) => example.Index().Aggregate(text, (filled, cell) => filled.Replace($"<{examples![0][cell.Index]}>", cell.Item, StringComparison.Ordinal));
            yield return new Scenario(
                $"{name} {string.Join(" | ", example)}",
                [.. steps.Select(step => (step.Line, Fill(string.Join(' ', step.Text)), (IReadOnlyList<string[]>)[.. step.Rows.Select(row => row.Select(Fill).ToArray())]))]);
        }
    }
}
