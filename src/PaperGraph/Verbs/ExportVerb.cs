using System.CommandLine;
using PaperGraph.Pipeline;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph export</c>.</summary>
internal sealed class ExportVerb : IVerb
{
    private readonly Argument<string> _graph = new("DIR") { Description = "Folder of the graph" };
    private readonly Option<string> _out = new("--out", "-o") { Description = "Folder to write to: new, empty, or a bundle to replace", Required = true, HelpName = "DIR" };
    private readonly Option<string> _format = new("--format", "-f") { Description = "What to write", DefaultValueFactory = _ => "bundle" };

    public ExportVerb() => _format.AcceptOnlyFromAmong("bundle");

    public Command Command()
    {
        Command command = new("export", """
            Write a graph as a bundle: JSON Lines and a manifest, readable by people and programs (docs/bundle.md).

            Example:
              papergraph export graph --format bundle --out bundle
            """)
        { _graph, _out, _format };
        command.SetAction(Run);
        return command;
    }

    private Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        string target = parsed.GetRequiredValue(_out);
        using GraphFolder graph = GraphFolder.Open(parsed.GetRequiredValue(_graph));
        using BundleWriter output = BundleWriter.Create(target);
        BundleManifest manifest = output.Write(graph.Content(), cancellationToken);
        Terminal.Say($"{target}: {manifest.Files["nodes.jsonl"].Lines} nodes, {manifest.Files["relationships.jsonl"].Lines} relationships.");
        return Task.FromResult(ExitCode.Done);
    }
}
