using System.CommandLine;
using PaperGraph.Pipeline;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph run</c>.</summary>
internal sealed class RunVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly ServerOptionSet _server;
    private readonly Argument<string?> _name = new("NAME") { Description = "Name of the query; without one, all are listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _parameters = new("--param") { Description = "A parameter of the query; may be given several times", HelpName = "NAME=VALUE" };
    private readonly Option<string> _format = new("--format", "-f") { Description = "How to write the rows", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _queries = new("--queries") { Description = "Folder with the query files; default the program's own", HelpName = "DIR" };

    public RunVerb(Terminal terminal, ServerOptionSet server)
    {
        _terminal = terminal;
        _server = server;
        _format.AcceptOnlyFromAmong([.. ResultWriters.Names]);
    }

    public Command Command()
    {
        Command command = new("run", """
            Ask a graph in Neo4j a named query, or list the queries.

            Examples:
              papergraph run
              papergraph run shared-datasets --uri bolt://localhost:7687 --user neo4j
              papergraph run used-with --param name=ImageNet --param limit=10 --format csv
            """)
        { _name, _parameters, _format, _queries };
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
        IReadOnlyDictionary<string, object> parameters = QueryLibrary.Bind(query, (parsed.GetValue(_parameters) ?? []).Select(Split));
        ServerOptions options = await _server.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        GraphServer server = await GraphServer.ConnectAsync(options).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            QueryResult result = await server.RunAsync(query.Text, parameters).ConfigureAwait(false);
            ResultWriters.Write(parsed.GetRequiredValue(_format), _terminal, result);
            if (result.Rows.Count == 0) Terminal.Note(NoRows(query, parameters));
        }

        return ExitCode.Done;
    }

    private static KeyValuePair<string, string> Split(string parameter)
    {
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new QueryException($"\"{parameter}\" is no parameter. Write it like --param limit=10.");
        return new KeyValuePair<string, string>(parameter[..equals], parameter[(equals + 1)..]);
    }

    private static string NoRows(NamedQuery query, IReadOnlyDictionary<string, object> parameters)
    {
        string with = string.Join(", ", query.Parameters.Select(parameter => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{parameter.Name}={parameters[parameter.Name]}")));
        return $"No rows{(with.Length == 0 ? "" : " for " + with)}. `papergraph run find-entity --param text=...` shows how the graph spells a name.";
    }
}
