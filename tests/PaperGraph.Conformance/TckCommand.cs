using System.CommandLine;
using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Grading;
using PaperGraph.Conformance.Reporting;
using PaperGraph.Conformance.Targets;

namespace PaperGraph.Conformance;

/// <summary>The command that runs the openCypher TCK.</summary>
internal static class TckCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The TCK: the folder that holds features and graphs." };

    private static readonly Option<string?> Uri = new("--uri") { Description = "Bolt address of the server to run on. Its database is emptied." };

    private static readonly Option<string?> Only = new("--only") { Description = "Run only scenarios whose feature path or name holds this." };

    private static readonly Option<string?> DeviationsFile = new("--deviations")
    {
        Description = "The scenarios known to fail: feature path | scenario name | example number | reason. Default: deviations.txt of this program; with --uri, none.",
    };

    private static readonly Option<string?> Listing = new("--write-listing") { Description = "Write the failing scenarios to this file, as lines for --deviations." };

    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Print each failing scenario with query, expected and actual." };

    public static Command Create()
    {
        var command = new Command("tck", "Run the openCypher TCK; exits with 1 unless exactly the listed scenarios fail.")
        {
            Folder, Uri, Only, DeviationsFile, Listing, Verbose,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        string folder = arguments.GetRequiredValue(Folder);
        string? uri = arguments.GetValue(Uri);
        string? only = arguments.GetValue(Only);
        List<Scenario> all = FeatureReader.ReadAll(folder);
        Deviations deviations = Read(arguments.GetValue(DeviationsFile), uri);
        HashSet<ScenarioId> known = [.. all.Select(scenario => scenario.Id)];
        if (deviations.Scenarios.FirstOrDefault(id => !known.Contains(id)) is { Name: not null } unknown)
        {
            throw new FormatException($"The list of deviations names a scenario that the TCK does not have: {unknown}");
        }

        await using ITckTarget target = await TargetFactory.CreateAsync(uri);
        var runner = new ScenarioRunner(target, new NamedGraphs(folder));
        var outcomes = new List<(Scenario, Grade)>();
        foreach (Scenario scenario in all.Where(scenario => only is null || $"{scenario.Id}".Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            cancellation.ThrowIfCancellationRequested();
            outcomes.Add((scenario, await runner.RunAsync(scenario)));
        }

        var report = new TckReport(outcomes, deviations);
        if (arguments.GetValue(Verbose)) report.WriteFailures(Console.Out);
        if (arguments.GetValue(Listing) is { } listing)
        {
            await using var file = new StreamWriter(listing);
            report.WriteListing(file);
        }

        report.WriteTable(Console.Out, target.Name, target.TellsPhaseAndDetail);
        report.WriteSurprises(Console.Out);
        Console.Out.WriteLine(report.Summary);
        return report.AsListed ? 0 : 1;
    }

    private static Deviations Read(string? given, string? uri)
    {
        if (given is not null) return Deviations.Read(given);
        return uri is null ? Deviations.Read(Path.Combine(AppContext.BaseDirectory, "deviations.txt")) : Deviations.None;
    }
}
