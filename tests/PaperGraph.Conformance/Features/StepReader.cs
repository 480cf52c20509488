using System.Globalization;
using System.Text.RegularExpressions;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Features;

/// <summary>Turns the text of a step into what it means. The vocabulary is closed: a step it does not know is an error.</summary>
internal static partial class StepReader
{
    /// <exception cref="FormatException">The step is unknown, or a value in it is none.</exception>
    public static ScenarioStep Read(RawStep step)
    {
        string text = step.Text.Trim();
        return text switch
        {
            "any graph" or "an empty graph" => new StartEmpty(),
            "having executed:" => new Prepare(Doc(step)),
            "parameters are:" => new Parameters(Table(step).ToDictionary(row => row[0], row => TckValueParser.Parse(row[1]), StringComparer.Ordinal)),
            "executing query:" => new Execute(Doc(step), Control: false),
            "executing control query:" => new Execute(Doc(step), Control: true),
            "the result should be empty" => new ExpectNoRows(),
            "the result should be, in any order:" => Rows(step, ordered: false, unorderedLists: false),
            "the result should be, in order:" => Rows(step, ordered: true, unorderedLists: false),
            "the result should be (ignoring element order for lists):" => Rows(step, ordered: false, unorderedLists: true),
            "the result should be, in order (ignoring element order for lists):" => Rows(step, ordered: true, unorderedLists: true),
            "no side effects" => new ExpectSideEffects(SideEffects.None),
            "the side effects should be:" => new ExpectSideEffects(Table(step).Aggregate(
                SideEffects.None, (effects, row) => effects.With(row[0], int.Parse(row[1], CultureInfo.InvariantCulture)))),
            _ => ByPattern(step, text),
        };
    }

    private static ScenarioStep ByPattern(RawStep step, string text)
    {
        if (NamedGraph().Match(text) is { Success: true } graph) return new StartNamed(graph.Groups["name"].Value);
        if (Procedure().Match(text) is { Success: true } procedure)
        {
            IEnumerable<IReadOnlyList<TckValue>> rows = Table(step).Skip(1).Select(Values);
            return new OfferProcedure(MockProcedure.Parse(procedure.Groups["signature"].Value) with { Rows = rows.ToList() });
        }

        if (Error().Match(text) is { Success: true } error)
        {
            ErrorPhase? phase = error.Groups["phase"].Value switch
            {
                "compile time" => ErrorPhase.CompileTime,
                "runtime" => ErrorPhase.Runtime,
                _ => null,
            };
            string detail = error.Groups["detail"].Value;
            return new ExpectError(error.Groups["type"].Value, phase, detail == "*" ? null : detail);
        }

        throw new FormatException($"The step '{text}' is not known.");
    }

    private static ExpectRows Rows(RawStep step, bool ordered, bool unorderedLists)
    {
        IReadOnlyList<IReadOnlyList<string>> table = Table(step);
        return new ExpectRows(table[0], table.Skip(1).Select(Values).ToList(), ordered, unorderedLists);
    }

    private static IReadOnlyList<TckValue> Values(IReadOnlyList<string> cells) => cells.Select(TckValueParser.Parse).ToList();

    private static string Doc(RawStep step) => step.DocString ?? throw new FormatException($"The step '{step.Text}' needs a text block.");

    private static IReadOnlyList<IReadOnlyList<string>> Table(RawStep step) =>
        step.Table ?? throw new FormatException($"The step '{step.Text}' needs a table.");

    [GeneratedRegex("^the (?<name>[a-z0-9-]+) graph$")]
    private static partial Regex NamedGraph();

    [GeneratedRegex("^there exists a procedure (?<signature>.*?) *:$")]
    private static partial Regex Procedure();

    [GeneratedRegex("^an? (?<type>[A-Za-z]+) should be raised at (?<phase>compile time|runtime|any time): (?<detail>[A-Za-z]+|\\*)$")]
    private static partial Regex Error();
}
