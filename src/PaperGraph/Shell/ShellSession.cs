using System.Globalization;
using System.Text;
using PaperGraph.CommandLine.Results;
using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Pipeline;

namespace PaperGraph.CommandLine.Shell;

/// <summary>What a shell does with the lines it is given: gathers them into statements, runs these, and its own commands.</summary>
internal sealed class ShellSession : IDisposable
{
    private const int MostSources = 16;

    private readonly Terminal _terminal;
    private readonly CypherEngine _engine;
    private readonly bool _readOnly;
    private readonly Dictionary<string, Value> _parameters = new(StringComparer.Ordinal);
    private readonly StringBuilder _pending = new();
    private CypherTransaction? _transaction;
    private string _format;
    private int _sources;

    public ShellSession(Terminal terminal, CypherEngine engine, bool readOnly, string format)
    {
        (_terminal, _engine, _readOnly, _format) = (terminal, engine, readOnly, format);
    }

    /// <summary>Whether :exit was given.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether a statement has begun and not ended.</summary>
    public bool IsWithinStatement => CypherScript.Statements(_pending.ToString()).Any();

    /// <summary>Whether a transaction is open.</summary>
    public bool IsWithinTransaction => _transaction is not null;

    /// <summary>Takes a line.</summary>
    /// <returns>Whether all that it completed succeeded.</returns>
    public bool Take(string line, CancellationToken cancellation)
    {
        if (line.TrimStart().StartsWith(':') && !IsWithinStatement) return Command(line.Trim().TrimEnd(';'), cancellation);
        _pending.Append(line).Append('\n');
        while (CypherScript.EndOfStatement(_pending.ToString(), 0) is var end and >= 0)
        {
            string statement = _pending.ToString(0, end).Trim();
            _pending.Remove(0, end + 1);
            if (statement.Length == 0 || Run(statement, cancellation)) continue;
            // What follows on the line may have counted on it.
            _pending.Clear();
            return false;
        }

        return true;
    }

    /// <summary>Takes what is left without a semicolon at the end of the input.</summary>
    public bool Finish(CancellationToken cancellation)
    {
        string rest = _pending.ToString().Trim();
        _pending.Clear();
        return CypherScript.Statements(rest).All(_ => Run(rest, cancellation));
    }

    /// <summary>Drops the statement that has begun.</summary>
    public void Drop() => _pending.Clear();

    /// <summary>Undoes a transaction that is open.</summary>
    public void Dispose() => _transaction?.Dispose();

    private bool Run(string statement, CancellationToken cancellation) => StatementRun.Run(
        _terminal,
        statement,
        () => _transaction is { } open ? open.Run(statement, _parameters, cancellation) : _engine.Run(statement, _parameters, _readOnly, cancellation),
        RowWriters.Of(_format, _terminal));

    private bool Command(string line, CancellationToken cancellation)
    {
        string[] words = line[1..].Split(' ', 2, StringSplitOptions.TrimEntries);
        string argument = words.Length > 1 ? words[1] : "";
        try
        {
            switch (words[0].ToLowerInvariant())
            {
                case "help": Help(); return true;
                case "exit" or "quit": Ended = true; return true;
                case "schema": SchemaReport.Print(_engine); return true;
                case "params": Params(argument); return true;
                case "param": Param(argument); return true;
                case "format": Format(argument); return true;
                case "explain": return Run("EXPLAIN " + argument, cancellation);
                case "profile": return Run("PROFILE " + argument, cancellation);
                case "begin": Begin(cancellation); return true;
                case "commit": End(commit: true); return true;
                case "rollback": End(commit: false); return true;
                case "source": return Source(argument, cancellation);
                default:
                    string hint = Spelling.Nearest(words[0], ShellCommands.Names) is { } near ? $" Did you mean :{near}?" : "";
                    throw new QueryException($"There is no command :{words[0]}.{hint} :help lists all.");
            }
        }
        catch (Exception fault) when (fault is QueryException or CypherException or IOException or UnauthorizedAccessException)
        {
            _terminal.Fail(fault.Message);
            return false;
        }
    }

    private static void Help()
    {
        foreach ((string usage, string meaning) in ShellCommands.All) Terminal.Say($"  {usage,-28}{meaning}");
        Terminal.Say("A statement ends with a semicolon and may run over many lines. Tab completes names, up and down bring back what was typed.");
    }

    private void Params(string argument)
    {
        if (argument.Equals("clear", StringComparison.OrdinalIgnoreCase)) _parameters.Clear();
        foreach ((string name, Value value) in _parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)) Terminal.Say($":param {name} => {value}");
    }

    private void Param(string argument)
    {
        int arrow = argument.IndexOf("=>", StringComparison.Ordinal);
        string name = arrow < 0 ? "" : argument[..arrow].Trim().TrimEnd(':').Trim('`');
        if (name.Length == 0) throw new QueryException("Write a parameter like :param limit => 10.");
        _parameters[name] = CypherParameters.Evaluate(argument[(arrow + 2)..]);
    }

    private void Format(string name)
    {
        if (!RowWriters.Names.Contains(name)) throw new QueryException($"\"{name}\" is no way to write rows. There are: {string.Join(", ", RowWriters.Names)}.");
        _format = name;
    }

    private void Begin(CancellationToken cancellation)
    {
        if (_transaction is not null) throw new QueryException("A transaction is open. :commit or :rollback it first.");
        _transaction = _engine.Begin(_readOnly, cancellation);
    }

    private void End(bool commit)
    {
        if (_transaction is not { } open) throw new QueryException("No transaction is open. :begin begins one.");
        _transaction = null;
        using (open)
        {
            if (commit) open.Commit();
        }
    }

    private bool Source(string file, CancellationToken cancellation)
    {
        if (file.Length == 0) throw new QueryException("Name the file: :source statements.cypher");
        if (++_sources > MostSources) throw new QueryException(string.Create(CultureInfo.InvariantCulture, $"Files name each other more than {MostSources} deep: {file} is not read."));
        try
        {
            foreach (string line in File.ReadLines(file.Trim('"', '\'')))
            {
                if (!Take(line, cancellation) || Ended) return Ended;
            }

            return Finish(cancellation);
        }
        finally
        {
            _sources--;
        }
    }
}
