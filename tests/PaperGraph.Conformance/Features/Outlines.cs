using Gherkin.Ast;

namespace PaperGraph.Conformance.Features;

/// <summary>A step as the feature file has it, with the placeholders of an outline filled in.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Text">Its text without the keyword.</param>
/// <param name="DocString">The text block below it.</param>
/// <param name="Table">The table below it, cells in rows.</param>
internal sealed record RawStep(int Line, string Text, string? DocString, IReadOnlyList<IReadOnlyList<string>>? Table);

/// <summary>Expands outlines: one set of steps for each row of each table of examples.</summary>
internal static class Outlines
{
    /// <summary>The examples of a scenario: number from 1 and steps; a scenario without examples gives itself with number 0.</summary>
    public static IEnumerable<(int Example, List<RawStep> Steps)> Expand(Gherkin.Ast.Scenario scenario)
    {
        if (!scenario.Examples.Any())
        {
            yield return (0, Fill(scenario.Steps, []));
            yield break;
        }

        int number = 0;
        foreach (Examples examples in scenario.Examples)
        {
            string[] names = examples.TableHeader?.Cells.Select(cell => cell.Value).ToArray() ?? [];
            foreach (TableRow row in examples.TableBody ?? [])
            {
                yield return (++number, Fill(scenario.Steps, names.Zip(row.Cells, (name, cell) => ($"<{name}>", cell.Value)).ToArray()));
            }
        }
    }

    /// <summary>Steps with placeholders filled in.</summary>
    public static List<RawStep> Fill(IEnumerable<Step> steps, (string Placeholder, string Value)[] values)
    {
        return steps.Select(step => new RawStep(
            step.Location.Line,
            Filled(step.Text),
            step.DocString is { } text ? Filled(text.Content) : null,
            step.DataTable?.Rows.Select(row => (IReadOnlyList<string>)row.Cells.Select(cell => Filled(cell.Value)).ToArray()).ToArray()))
            .ToList();

        string Filled(string text)
        {
            foreach ((string placeholder, string value) in values) text = text.Replace(placeholder, value, StringComparison.Ordinal);
            return text;
        }
    }
}
