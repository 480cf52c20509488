using System.CommandLine;
using PaperGraph.Pipeline;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph build</c>.</summary>
internal sealed class BuildVerb(Terminal terminal) : IVerb
{
    private readonly Argument<string[]> _inputs = CommonOptions.Inputs();
    private readonly Option<string> _out = new("--out", "-o") { Description = "Folder of the graph: new, empty, or a graph to replace", Required = true, HelpName = "DIR" };
    private readonly Option<string?> _format = CommonOptions.Format();
    private readonly Option<int> _threads = CommonOptions.Threads();

    public Command Command()
    {
        Command command = new("build", """
            Read papers and write their graph into a folder, an embedded store that answers Cypher.

            Example:
              papergraph build reading-list.bib arxiv.jsonl.gz --out graph
            """)
        { _inputs, _out, _format, _threads };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string folder = parsed.GetRequiredValue(_out);
        using StoreWriter output = StoreWriter.Create(folder, QueryLibrary.Load().Schema);
        BuildOptions options = new()
        {
            Inputs = parsed.GetRequiredValue(_inputs),
            Format = parsed.GetValue(_format),
            Threads = parsed.GetValue(_threads),
        };
        BuildResult result = await ProgressDisplay.RunAsync(terminal, report => Task.Run(
            () => BuildPipeline.Run(options, output, new ImmediateProgress<BuildProgress>(progress => report(Name(progress.Stage), progress.Done, progress.Total)), cancellationToken),
            cancellationToken)).ConfigureAwait(false);
        if (result.Manifest is null || result.Summary is null)
        {
            FaultReport.Print(result.Faults, null);
            terminal.Fail($"no paper was found in {string.Join(", ", options.Inputs)}, so no graph was written. `papergraph build --help` names the formats.");
            return ExitCode.Failed;
        }

        BuildReport.Print(terminal, result.Manifest, result.Summary, folder);
        FaultReport.Print(result.Faults, folder);
        return result.Faults.Count == 0 ? ExitCode.Done : ExitCode.SomeBroken;
    }

    private static string Name(BuildStage stage) => stage switch
    {
        BuildStage.Read => "reading",
        BuildStage.Annotate => "annotating",
        BuildStage.Resolve => "resolving",
        BuildStage.Analyse => "analysing",
        _ => "writing",
    };
}
