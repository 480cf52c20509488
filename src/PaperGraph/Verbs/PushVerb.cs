using System.CommandLine;
using PaperGraph.Pipeline;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph push</c>.</summary>
internal sealed class PushVerb : IVerb
{
    private const int MaxBatchSize = 100_000;

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private readonly ServerOptionSet _server;
    private readonly Argument<string> _graph = new("DIR") { Description = "Folder that `papergraph build` wrote, or a bundle" };
    private readonly Option<bool> _prune = new("--prune") { Description = "Remove papers that are not in the graph, and what only they support" };
    private readonly Option<int> _batchSize = new("--batch-size")
    {
        Description = "Most nodes or relationships in one transaction",
        DefaultValueFactory = _ => new PushOptions().BatchSize,
        HelpName = "N",
    };

    public PushVerb(Terminal terminal, TimeProvider time, ServerOptionSet server)
    {
        _terminal = terminal;
        _time = time;
        _server = server;
        _batchSize.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaxBatchSize) result.AddError($"--batch-size takes 1 to {MaxBatchSize}.");
        });
    }

    public Command Command()
    {
        Command command = new("push", """
            Put a graph into Neo4j. Pushing again changes nothing; pushing after an interruption completes it.

            Example:
              PAPERGRAPH_PASSWORD=... papergraph push graph --uri bolt://localhost:7687 --user neo4j
            """)
        { _graph, _prune, _batchSize };
        _server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using GraphFolder graph = GraphFolder.Open(parsed.GetRequiredValue(_graph));
        string schema = QueryLibrary.Load().Schema;
        PushOptions options = new() { Prune = parsed.GetValue(_prune), BatchSize = parsed.GetValue(_batchSize) };
        ServerOptions serverOptions = await _server.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        GraphServer server = await GraphServer.ConnectAsync(serverOptions).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            long start = _time.GetTimestamp();
            PushReport report = await ProgressDisplay.RunAsync(_terminal, tell => server.PushAsync(
                graph.Source, schema, options, new ImmediateProgress<PushProgress>(progress => tell(progress.Phase, progress.Done, progress.Total)), cancellationToken)).ConfigureAwait(false);
            PushReportTable.Print(_terminal, report, _time.GetElapsedTime(start), serverOptions);
        }

        return ExitCode.Done;
    }
}
