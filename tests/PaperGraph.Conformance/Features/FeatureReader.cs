using Gherkin;
using Gherkin.Ast;

namespace PaperGraph.Conformance.Features;

/// <summary>Reads the TCK's feature files.</summary>
internal static class FeatureReader
{
    /// <summary>All scenarios of a copy of the TCK, by file in ordinal order and by place in the file.</summary>
    /// <param name="tck">The folder that holds <c>features</c> and <c>graphs</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no folder of features.</exception>
    /// <exception cref="FormatException">A file is not what a feature file must be; the message names file and line.</exception>
    public static List<Scenario> ReadAll(string tck)
    {
        string root = Path.Combine(tck, "features");
        if (!Directory.Exists(root)) throw new DirectoryNotFoundException($"No folder 'features' in {tck}; give the folder of the openCypher TCK.");
        var scenarios = new List<Scenario>();
        foreach (string file in Directory.EnumerateFiles(root, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(file);
            scenarios.AddRange(Read(reader, Path.GetRelativePath(root, file).Replace('\\', '/')));
        }

        return scenarios;
    }

    /// <summary>The scenarios of one file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="feature">The name to give them.</param>
    public static IEnumerable<Scenario> Read(TextReader text, string feature)
    {
        Feature? parsed;
        try
        {
            parsed = new Parser().Parse(text).Feature;
        }
        catch (ParserException fault)
        {
            throw new FormatException($"{feature}: {fault.Message}", fault);
        }

        List<RawStep> background = [];
        foreach (IHasLocation child in parsed?.Children ?? [])
        {
            if (child is Background before) background = Outlines.Fill(before.Steps, []);
            if (child is not Gherkin.Ast.Scenario scenario) continue;
            foreach ((int example, List<RawStep> steps) in Outlines.Expand(scenario))
            {
                yield return new Scenario(feature, scenario.Name, example, [.. background.Concat(steps).Select(step => Step(step, feature))]);
            }
        }
    }

    private static ScenarioStep Step(RawStep step, string feature)
    {
        try
        {
            return StepReader.Read(step);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{feature}, line {step.Line}: {fault.Message}", fault);
        }
    }
}
