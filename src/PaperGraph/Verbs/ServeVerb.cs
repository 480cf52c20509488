using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Logging;
using PaperGraph.Server;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph serve</c>.</summary>
internal sealed class ServeVerb : IVerb
{
    private readonly EngineOptionSet _engine = new();
    private readonly ListenOptionSet _listen = new();

    public Command Command()
    {
        Command command = new("serve", """
            Serve a graph to Neo4j's drivers, cypher-shell and Neo4j Browser, until it is stopped.

            Examples:
              papergraph serve graph --no-auth
              papergraph serve graph --listen 0.0.0.0 --tls-cert cert.pem --tls-key key.pem --advertise graph.example.org:7687
            """);
        _engine.AddTo(command);
        _listen.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        BoltServerOptions options = _listen.Read(parsed, _engine.Folder(parsed));
        using GraphStore store = _engine.Open(parsed);
        BoltServer server = await BoltServer.StartAsync(store, _engine.Options(parsed), options, Log, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Terminal.Say($"Bolt at bolt://{server.Advertised}{(server.HttpEndPoint is { } http ? $", HTTP at http://{Named(http)}" : "")}. Ctrl+C stops it.");
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                Terminal.Note("Stopping; transactions that run may end.");
            }
        }

        return ExitCode.Done;
    }

    private static string Named(IPEndPoint end) => IPAddress.IsLoopback(end.Address) ? $"localhost:{end.Port}" : end.ToString();

    private static void Log(ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
