using System.Text;
using System.Text.RegularExpressions;

namespace PaperGraph.Cypher.Tests.Binding;

/// <summary>One scenario of openCypher's TCK, outlines expanded: what the binder's tests need of it.</summary>
/// <param name="Name">Feature file, scenario and, of an outline, the number of the example.</param>
/// <param name="Queries">Queries before the one in question, which must all be right, and after it.</param>
/// <param name="Query">The query in question.</param>
/// <param name="Parameters">Names of parameters.</param>
/// <param name="Procedure">Signature of the procedure that exists; null where there is none.</param>
/// <param name="Error">Type, phase and detail of the error to come; null where none is.</param>
internal sealed record TckScenario(
    string Name, IReadOnlyList<string> Queries, string Query, IReadOnlyList<string> Parameters, string? Procedure, (string Type, string Phase, string Detail)? Error)
{
    private static readonly Regex Raised = new(@"^Then an? (\w+) should be raised at (compile time|runtime|any time): (.+)$", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>All scenarios in the feature files under a folder, in order of file name.</summary>
    public static IEnumerable<TckScenario> ReadAll(string folder) => Directory
        .EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(Read);

    private static IEnumerable<TckScenario> Read(string file)
    {
        List<string> background = [];
        List<string>? block = null;
        string feature = Path.GetFileNameWithoutExtension(file);
        foreach (string line in File.ReadLines(file).Append("Scenario: end"))
        {
            string text = line.Trim();
            bool scenario = text.StartsWith("Scenario:", StringComparison.Ordinal) || text.StartsWith("Scenario Outline:", StringComparison.Ordinal);
            if (scenario)
            {
                if (block is not null)
                {
                    foreach (TckScenario expanded in Expand(feature, block, background)) yield return expanded;
                }

                block = [line];
            }
            else if (text == "Background:")
            {
                block = null;
                background = [line];
            }
            else
            {
                (block ?? background).Add(line);
            }
        }
    }

    private static IEnumerable<TckScenario> Expand(string feature, List<string> block, List<string> background)
    {
        string name = $"{feature} {block[0].Trim()}";
        int examples = block.FindIndex(line => line.TrimStart().StartsWith("Examples:", StringComparison.Ordinal));
        List<string> steps = [.. background.Skip(1), .. examples < 0 ? block.Skip(1) : block.Take(examples).Skip(1)];
        if (examples < 0)
        {
            yield return Parse(name, steps);
            yield break;
        }

        string[]? head = null;
        int number = 0;
        foreach (string line in block.Skip(examples))
        {
            string text = line.Trim();
            if (text.StartsWith("Examples:", StringComparison.Ordinal)) head = null;
            if (!text.StartsWith('|')) continue;
            string[] cells = Cells(text);
            if (head is null)
            {
                head = cells;
                continue;
            }

            number++;
            yield return Parse($"{name} #{number}", [.. steps.Select(step => Fill(step, head, cells))]);
        }
    }

    private static string Fill(string step, string[] head, string[] cells)
    {
        for (int i = 0; i < head.Length; i++) step = step.Replace($"<{head[i]}>", cells[i], StringComparison.Ordinal);
        return step;
    }

    private static string[] Cells(string row) =>
        [.. Regex.Split(row[1..^1], @"(?<!\\)\|", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];

    private static TckScenario Parse(string name, List<string> steps)
    {
        List<string> before = [];
        string query = "";
        List<string> parameters = [];
        string? procedure = null;
        (string, string, string)? error = null;
        string step = "";
        for (int i = 0; i < steps.Count; i++)
        {
            string text = steps[i].Trim();
            if (text == "\"\"\"")
            {
                string body = Body(steps, ref i);
                if (step == "When executing query:") query = body;
                else before.Add(body);
            }
            else if (text.StartsWith('|'))
            {
                if (step == "And parameters are:") parameters.Add(Cells(text)[0]);
            }
            else if (text.Length > 0 && text[0] != '#')
            {
                step = text;
                if (step.StartsWith("And there exists a procedure ", StringComparison.Ordinal)) procedure = step["And there exists a procedure ".Length..].TrimEnd(':', ' ');
                if (Raised.Match(step) is { Success: true } match) error = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            }
        }

        return new TckScenario(name, before, query, parameters, procedure, error);
    }

    private static string Body(List<string> steps, ref int i)
    {
        StringBuilder body = new();
        for (i++; steps[i].Trim() != "\"\"\""; i++) body.Append(steps[i].Trim()).Append('\n');
        return body.ToString().TrimEnd('\n');
    }
}
