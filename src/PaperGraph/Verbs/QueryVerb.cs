using System.CommandLine;
using PaperGraph.CommandLine.Results;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph query</c>.</summary>
internal sealed class QueryVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly EngineOptionSet _engine = new();
    private readonly Argument<string> _cypher = new("CYPHER") { Description = "The statement, or - to read it from standard input" };
    private readonly Option<string[]> _parameters = new("--param")
    {
        Description = "A parameter: an expression such as 10, [1, 2] or 'text', else a text; may be given several times",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<string> _format = new("--format", "-f") { Description = "How to write the rows", DefaultValueFactory = _ => "table" };
    private readonly Option<bool> _write = new("--write", "-w") { Description = "Let the statement change the graph" };

    public QueryVerb(Terminal terminal)
    {
        _terminal = terminal;
        _format.AcceptOnlyFromAmong([.. RowWriters.Names]);
    }

    public Command Command()
    {
        Command command = new("query", """
            Ask a graph in Cypher. Nothing is changed unless --write is given. EXPLAIN and PROFILE before a statement show its plan.

            Examples:
              papergraph query graph 'MATCH (p:Paper) RETURN p.title, p.year ORDER BY p.year LIMIT 10'
              papergraph query graph 'MATCH (d:Dataset {name: $name})<--(p:Paper) RETURN p.title' --param name=ImageNet --format csv
              papergraph query graph - --format jsonl < statement.cypher
              papergraph query graph 'MATCH (p:Paper) WHERE p.year < 2015 SET p.classic = true' --write
            """)
        { _cypher, _parameters, _format, _write };
        _engine.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string cypher = parsed.GetRequiredValue(_cypher);
        if (cypher == "-") cypher = await Console.In.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, Value> parameters = CypherParameters.Read(parsed.GetValue(_parameters) ?? []);
        bool write = parsed.GetValue(_write);
        using GraphStore store = _engine.Open(parsed);
        IRowWriter writer = RowWriters.Of(parsed.GetRequiredValue(_format), _terminal);
        return StatementRun.Run(_terminal, cypher, () => _engine.Engine(parsed, store).Run(cypher, parameters, !write, cancellationToken), writer)
            ? ExitCode.Done
            : ExitCode.Failed;
    }
}
