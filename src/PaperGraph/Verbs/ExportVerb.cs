using System.CommandLine;
using PaperGraph.CommandLine.Exports;
using PaperGraph.Pipeline;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph export</c>.</summary>
internal sealed class ExportVerb : IVerb
{
    private const string Bundle = "bundle";

    private readonly Argument<string> _graph = new("DIR") { Description = "Folder of the graph" };
    private readonly Option<string> _out = new("--out", "-o")
    {
        Description = "Where to write: for a bundle a folder, new, empty, or a bundle to replace; else a file, - is standard output",
        Required = true,
        HelpName = "DIR|FILE",
    };

    private readonly Option<string> _format = new("--format", "-f") { Description = "What to write", DefaultValueFactory = _ => Bundle };

    public ExportVerb() => _format.AcceptOnlyFromAmong([Bundle, .. FileExport.Formats]);

    public Command Command()
    {
        Command command = new("export", """
            Write a graph for other programs.

              bundle   PaperGraph's graph as a folder of JSON Lines and a manifest (docs/bundle.md)
              jsonl    any graph, one JSON object a line: the nodes, then the relationships
              cypher   any graph as a script that makes it in an empty Neo4j database or store, with constraints and indexes
              graphml  any graph as XML, for Gephi, yEd, Cytoscape or NetworkX

            Examples:
              papergraph export graph --format bundle --out bundle
              papergraph export graph --format cypher --out - | cypher-shell
            """)
        { _graph, _out, _format };
        command.SetAction(Run);
        return command;
    }

    private Task<int> Run(ParseResult parsed, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            string graph = parsed.GetRequiredValue(_graph), target = parsed.GetRequiredValue(_out), format = parsed.GetRequiredValue(_format);
            if (format == Bundle) WriteBundle(graph, target, cancellationToken);
            else WriteFile(graph, format, target, cancellationToken);
            return ExitCode.Done;
        },
        cancellationToken);

    private static void WriteBundle(string folder, string target, CancellationToken cancellationToken)
    {
        using GraphFolder graph = GraphFolder.Open(folder);
        using BundleWriter output = BundleWriter.Create(target);
        BundleManifest manifest = output.Write(graph.Content(), cancellationToken);
        Terminal.Say($"{target}: {manifest.Files["nodes.jsonl"].Lines} nodes, {manifest.Files["relationships.jsonl"].Lines} relationships.");
    }

    private static void WriteFile(string folder, string format, string target, CancellationToken cancellationToken)
    {
        using GraphStore store = GraphStore.Open(folder, new StoreOptions { CreateIfMissing = false });
        if (FileExport.Write(new WholeGraph(store, cancellationToken), format, target) is { } note) Terminal.Note(note);
        using IGraphTransaction graph = store.BeginRead();
        Terminal.Note($"{(target == "-" ? "Standard output" : target)}: {graph.NodeCount} nodes, {graph.RelationshipCount} relationships.");
    }
}
