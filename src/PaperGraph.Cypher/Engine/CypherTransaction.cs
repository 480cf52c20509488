using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>A transaction: statements run one after the other and see what those before changed. One that fails leaves no trace, and the transaction goes on.</summary>
public sealed class CypherTransaction : IDisposable
{
    private static readonly Dictionary<string, Value> s_none = [];

    private readonly CypherEngine _engine;
    private readonly IGraphTransaction _graph;
    private readonly bool _ownsResult;
    private readonly RunningTransaction _running;
    private readonly EngineSession _session;

    internal CypherTransaction(CypherEngine engine, IGraphTransaction graph, RunningTransaction running, bool ownsResult)
    {
        (_engine, _graph, _running, _ownsResult) = (engine, graph, running, ownsResult);
        _session = new EngineSession(engine.Server, engine.Transactions, running);
    }

    /// <summary>Whether it was begun for one statement.</summary>
    internal bool IsImplicit { get; init; }

    /// <summary>Its name, such as neo4j-transaction-12.</summary>
    public string Id => _running.Id;

    /// <summary>How long it may take from its beginning; null: as long as it does.</summary>
    public TimeSpan? Timeout => _running.Settings.Timeout ?? _engine.Options.Timeout;

    /// <summary>Set when somebody terminates it. Whoever began it must then dispose it, for a transaction that writes keeps others waiting.</summary>
    public CancellationToken Termination => _running.Termination;

    /// <summary>Why it can only be disposed: it was terminated, or its time is up; null where it can go on.</summary>
    public CypherException? Ending => _running.IsTerminated ? Deadline.Terminated() : Left is { } left && left <= TimeSpan.Zero ? Deadline.TimedOut(_running, Timeout!.Value) : null;

    private TimeSpan? Left => Timeout - (_engine.Options.Time.GetUtcNow() - _running.Began);

    /// <summary>Runs a statement.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="parameters">Values of its parameters.</param>
    /// <param name="cancellation">Stops it within 50 ms.</param>
    /// <returns>The result; the rows of a statement that reads are made while they are taken.</returns>
    /// <exception cref="CypherException">The statement cannot be compiled or run; it changed nothing.</exception>
    public CypherResult Run(string query, IReadOnlyDictionary<string, Value>? parameters = null, CancellationToken cancellation = default) =>
        Run(_engine.Prepare(query, parameters, _graph), parameters, cancellation);

    /// <summary>Makes all changes durable and visible to others.</summary>
    /// <exception cref="CypherException">A constraint does not hold, or the changes could not be written; nothing was changed.</exception>
    public void Commit()
    {
        if (Ending is { } ending) throw ending;
        try
        {
            _graph.Commit();
            _running.CommitUsers();
        }
        catch (GraphException e)
        {
            throw StoreErrors.Translate(e);
        }
    }

    /// <summary>Ends the transaction; what was not committed is undone.</summary>
    public void Dispose()
    {
        _graph.Dispose();
        _engine.Transactions.End(_running);
    }

    internal CypherResult Run(PreparedStatement statement, IReadOnlyDictionary<string, Value>? parameters, CancellationToken cancellation)
    {
        bool writes = CypherEngine.NeedsWriter(statement);
        if (writes && _graph is not IGraphWriter) throw CypherEngine.ReadOnly();
        if (_running.Settings.PasswordExpired && !MayRunExpired(statement)) throw Expired();
        if (statement.Root is null) SchemaCommands.RequireAdministrator(_running.Settings);
        bool profiled = statement.Statement.Mode == PlanMode.Profile;
        if (Ending is { } ending) throw ending;
        if (statement.CommitsInParts && !IsImplicit && statement.Statement.Mode != PlanMode.Explain) throw NeedsOwnTransaction();
        _running.Starts(statement.Statement.Text, _engine.Transactions.NextQuery());
        var deadline = new Deadline(Timeout, Left ?? default, _running, cancellation);
        OperatorProfile[]? profile = profiled ? [.. Enumerable.Range(0, statement.OperatorCount).Select(_ => new OperatorProfile())] : null;
        var state = new QueryState(
            _graph,
            parameters ?? s_none,
            _engine.Options.Time,
            _engine.NextSeed(),
            _running.Began,
            _engine.Options.MemoryLimit,
            _engine.Options.ImportFolder,
            profile,
            _session,
            deadline.Token);
        var result = new CypherResult(statement, state, deadline, _ownsResult ? this : null);
        if (writes && statement.CommitsInParts) result.RunNow();
        else if (writes) RunNow(result, (IGraphWriter)_graph);
        else if (statement.IsAboutUsers) RunOnUsers(result);
        return result;
    }

    private static CypherException NeedsOwnTransaction() => CypherException.Runtime(
        ErrorKind.TransactionStartFailed,
        "ExplicitTransaction",
        "A query with 'CALL { ... } IN TRANSACTIONS' can only be executed in an implicit transaction, but tried to execute in an explicit transaction.");

    private bool MayRunExpired(PreparedStatement statement) =>
        statement.Calls is [UserCommand.OwnPassword] || (_running.Settings.Database == ServerFacts.SystemDatabase && statement.Calls is ["db.ping" or "dbms.components"]);

    // In the words of Neo4j, by which clients know what to ask of their users.
    private CypherException Expired() => CypherException.Runtime(
        ErrorKind.CredentialsExpired,
        "CredentialsExpired",
        (_running.Settings.Database == ServerFacts.SystemDatabase ? "Permission denied." : $"ACCESS on database '{_running.Settings.Database}' is not allowed.")
        + "\n\nThe credentials are valid, but the password must be changed first: run `ALTER CURRENT USER SET PASSWORD FROM 'current password' TO 'new password'` on the database system.");

    private void RunOnUsers(CypherResult result)
    {
        result.RunNow();
        if (IsImplicit) _running.CommitUsers();
    }

    private static void RunNow(CypherResult result, IGraphWriter writer)
    {
        int savepoint = writer.Savepoint();
        try
        {
            result.RunNow();
            writer.Release(savepoint);
        }
        catch
        {
            writer.RollbackTo(savepoint);
            throw;
        }
    }
}
