using System.CommandLine;
using System.Globalization;
using PaperGraph.CommandLine.Results;
using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Pipeline;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph run</c>.</summary>
internal sealed class RunVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly ServerOptionSet _server;
    private readonly Argument<string?> _name = new("NAME") { Description = "Name of the query; without one, all are listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _graph = new("--graph", "-g") { Description = "Folder of the graph to ask; without it a Neo4j server is asked", HelpName = "DIR" };
    private readonly Option<string[]> _parameters = new("--param") { Description = "A parameter of the query; may be given several times", HelpName = "NAME=VALUE" };
    private readonly Option<string> _format = new("--format", "-f") { Description = "How to write the rows", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _queries = new("--queries") { Description = "Folder with the query files; default the program's own", HelpName = "DIR" };

    public RunVerb(Terminal terminal, ServerOptionSet server)
    {
        _terminal = terminal;
        _server = server;
        _format.AcceptOnlyFromAmong([.. RowWriters.Names]);
    }

    public Command Command()
    {
        Command command = new("run", """
            Ask a graph a named query, or list the queries.

            Examples:
              papergraph run
              papergraph run shared-datasets --graph graph
              papergraph run used-with --graph graph --param name=ImageNet --param limit=10 --format csv
              papergraph run shared-datasets --uri bolt://localhost:7687 --user neo4j
            """)
        { _name, _graph, _parameters, _format, _queries };
        _server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        QueryLibrary library = QueryLibrary.Load(parsed.GetValue(_queries));
        if (parsed.GetValue(_name) is not string name)
        {
            QueryList.Print(_terminal, library);
            return ExitCode.Done;
        }

        NamedQuery query = library.Find(name);
        IReadOnlyDictionary<string, object> parameters = QueryLibrary.Bind(
            query, (parsed.GetValue(_parameters) ?? []).Select(CypherParameters.Split).Select(item => KeyValuePair.Create(item.Name, item.Value)));
        IRowWriter writer = RowWriters.Of(parsed.GetRequiredValue(_format), _terminal);
        long rows = parsed.GetValue(_graph) is { } folder
            ? AskStore(folder, query, parameters, writer, cancellationToken)
            : await AskServerAsync(parsed, query, parameters, writer, cancellationToken).ConfigureAwait(false);
        if (rows == 0) Terminal.Note(NoRows(query, parameters));
        return ExitCode.Done;
    }

    private static long AskStore(
        string folder, NamedQuery query, IReadOnlyDictionary<string, object> parameters, IRowWriter writer, CancellationToken cancellationToken)
    {
        using GraphStore store = GraphStore.Open(folder, new StoreOptions { CreateIfMissing = false });
        Dictionary<string, Value> values = parameters.ToDictionary(parameter => parameter.Key, parameter => PlainValues.ToValue(parameter.Value), StringComparer.Ordinal);
        using CypherResult result = new CypherEngine(store).Run(query.Text, values, readOnly: true, cancellationToken);
        return writer.Write(result.Columns, result.Rows());
    }

    private async Task<long> AskServerAsync(
        ParseResult parsed, NamedQuery query, IReadOnlyDictionary<string, object> parameters, IRowWriter writer, CancellationToken cancellationToken)
    {
        ServerOptions options = await _server.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        GraphServer server = await GraphServer.ConnectAsync(options).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            QueryResult result = await server.RunAsync(query.Text, parameters).ConfigureAwait(false);
            return writer.Write(result.Columns, result.Rows.Select(row => (IReadOnlyList<Value>)[.. row.Select(PlainValues.ToValue)]));
        }
    }

    private static string NoRows(NamedQuery query, IReadOnlyDictionary<string, object> parameters)
    {
        string with = string.Join(", ", query.Parameters.Select(parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}={parameters[parameter.Name]}")));
        return $"No rows{(with.Length == 0 ? "" : " for " + with)}. `papergraph run find-entity --param text=...` shows how the graph spells a name.";
    }
}
