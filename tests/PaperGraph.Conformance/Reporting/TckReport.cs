using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Grading;

namespace PaperGraph.Conformance.Reporting;

/// <summary>The grades of a run and what they amount to.</summary>
/// <param name="outcomes">Each scenario with its grade.</param>
/// <param name="deviations">What was known to fail.</param>
internal sealed class TckReport(IReadOnlyList<(Scenario Scenario, Grade Grade)> outcomes, Deviations deviations)
{
    /// <summary>Failed, and not listed.</summary>
    public IEnumerable<(Scenario Scenario, Grade Grade)> Surprises =>
        outcomes.Where(outcome => outcome.Grade.Verdict != Verdict.Passed && !deviations.Contains(outcome.Scenario.Id));

    /// <summary>Passed, but listed.</summary>
    public IEnumerable<Scenario> Outdated =>
        outcomes.Where(outcome => outcome.Grade.Verdict == Verdict.Passed && deviations.Contains(outcome.Scenario.Id))
            .Select(outcome => outcome.Scenario);

    /// <summary>Whether everything failed that is listed, and nothing else did.</summary>
    public bool AsListed => !Surprises.Any() && !Outdated.Any();

    /// <summary>The last line of a run.</summary>
    public string Summary => $"TCK: {Count(Verdict.Passed)} of {outcomes.Count} passed, {Listed(outcomes)} listed";

    /// <summary>A row for each folder of features, and their sum.</summary>
    /// <param name="target">Name of the target.</param>
    /// <param name="exact">Whether phase and detail of errors were compared.</param>
    public void WriteTable(TextWriter output, string target, bool exact)
    {
        output.WriteLine(exact
            ? $"{target}: rows, columns, side effects, and type, phase and detail of errors compared"
            : $"{target}: rows, columns, side effects and the type of errors compared (the server tells neither phase nor detail);");
        if (!exact) output.WriteLine("lenient: an expected error may be of any type");
        int width = outcomes.Select(outcome => outcome.Scenario.Category.Length).Append("category".Length).Max();
        string lenient = exact ? "" : " | lenient";
        output.WriteLine();
        output.WriteLine($"| {"category".PadRight(width)} | passed{lenient} | failed | listed | total |");
        output.WriteLine($"|{new string('-', width + 2)}|-------:{(exact ? "" : "|--------:")}|-------:|-------:|------:|");
        foreach (var category in outcomes.GroupBy(outcome => outcome.Scenario.Category)) WriteRow(category.Key, [.. category]);
        WriteRow("all", outcomes);
        output.WriteLine();
        foreach (Verdict verdict in Enum.GetValues<Verdict>().Where(verdict => verdict != Verdict.Passed && Count(verdict) > 0))
        {
            output.WriteLine($"{Words(verdict)}: {Count(verdict)}");
        }

        void WriteRow(string name, IReadOnlyList<(Scenario Scenario, Grade Grade)> part)
        {
            int passed = part.Count(outcome => outcome.Grade.Verdict == Verdict.Passed);
            string lenientCell = exact ? "" : $" | {part.Count(outcome => outcome.Grade.Lenient),7}";
            output.WriteLine($"| {name.PadRight(width)} | {passed,6}{lenientCell} | {part.Count - passed,6} | {Listed(part),6} | {part.Count,5} |");
        }
    }

    /// <summary>Each failing scenario with query, expected and actual.</summary>
    public void WriteFailures(TextWriter output)
    {
        foreach ((Scenario scenario, Grade grade) in outcomes.Where(outcome => outcome.Grade.Verdict != Verdict.Passed))
        {
            output.WriteLine($"{scenario.Id}: {Words(grade.Verdict)}{(deviations.Contains(scenario.Id) ? " (listed)" : "")}");
            WriteBlock(output, "query", grade.Query);
            WriteBlock(output, "expected", grade.Expected);
            WriteBlock(output, "actual", grade.Actual);
            output.WriteLine();
        }
    }

    /// <summary>Where the run and the list of deviations differ.</summary>
    public void WriteSurprises(TextWriter output)
    {
        foreach ((Scenario scenario, Grade grade) in Surprises) output.WriteLine($"fails, not listed: {scenario.Id}: {Words(grade.Verdict)}");
        foreach (Scenario scenario in Outdated) output.WriteLine($"passes, but listed: {scenario.Id}");
    }

    /// <summary>The failing scenarios as lines of a file of deviations, each with its kind of failure and the first line of what came.</summary>
    public void WriteListing(TextWriter output)
    {
        foreach ((Scenario scenario, Grade grade) in outcomes.Where(outcome => outcome.Grade.Verdict != Verdict.Passed))
        {
            output.WriteLine($"{scenario.Id} | {Words(grade.Verdict)}: {grade.Actual.ReplaceLineEndings(" ")}");
        }
    }

    private static void WriteBlock(TextWriter output, string title, string text)
    {
        output.WriteLine($"  {title}:");
        foreach (string line in text.Split('\n')) output.WriteLine($"    {line}");
    }

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.WrongAnswer => "wrong answer",
        Verdict.WrongSideEffects => "wrong side effects",
        Verdict.MissingError => "missing error",
        Verdict.WrongError => "wrong error",
        Verdict.UnexpectedError => "unexpected error",
        Verdict.NotSupported => "not supported by the target",
        _ => "passed",
    };

    private int Count(Verdict verdict) => outcomes.Count(outcome => outcome.Grade.Verdict == verdict);

    private int Listed(IEnumerable<(Scenario Scenario, Grade Grade)> part) => part.Count(outcome => deviations.Contains(outcome.Scenario.Id));
}
