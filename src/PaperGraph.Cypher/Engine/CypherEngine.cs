using System.ComponentModel.DataAnnotations;
using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Parsing;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>Runs Cypher on a store. Any number of threads may use one engine.</summary>
public sealed class CypherEngine
{
    private readonly GraphStore _store;
    private readonly PlanCache _plans;
    private readonly IProcedureCatalog _procedures;
    private int _runs;

    /// <summary>An engine on a store.</summary>
    /// <param name="store">The store; not disposed with the engine.</param>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <param name="procedures">What CALL finds; null for the built-in procedures.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public CypherEngine(GraphStore store, EngineOptions? options = null, IProcedureCatalog? procedures = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        Options = options ?? new EngineOptions();
        Validator.ValidateObject(Options, new ValidationContext(Options), validateAllProperties: true);
        _store = store;
        Server = Options.Server with { Settings = [.. EngineSettings.Of(Options), .. Options.Server.Settings] };
        _plans = new PlanCache(Options.PlanCacheSize);
        _procedures = procedures ?? BuiltInProcedures.Catalog;
    }

    /// <summary>The transactions that run.</summary>
    public TransactionRegistry Transactions { get; } = new();

    internal EngineOptions Options { get; }

    /// <summary>What the server says of itself, the engine's own settings with it.</summary>
    internal ServerFacts Server { get; }

    /// <summary>Begins a transaction.</summary>
    /// <param name="readOnly">Whether statements that write are refused.</param>
    /// <param name="cancellation">Stops waiting for another writer.</param>
    public CypherTransaction Begin(bool readOnly = false, CancellationToken cancellation = default) => Begin(ReadingOnly(readOnly), cancellation);

    /// <summary>Begins a transaction on somebody's behalf.</summary>
    /// <param name="settings">How it runs and for whom.</param>
    /// <param name="cancellation">Stops waiting for another writer.</param>
    public CypherTransaction Begin(TransactionSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Begin(settings, isImplicit: false, cancellation);
    }

    private CypherTransaction Begin(TransactionSettings settings, bool isImplicit, CancellationToken cancellation)
    {
        RunningTransaction running = Transactions.Begin(settings, Options.Time.GetUtcNow(), writes: !settings.ReadOnly);
        TimeSpan? timeout = settings.Timeout ?? Options.Timeout;
        try
        {
            if (settings.ReadOnly) return new CypherTransaction(this, _store.BeginRead(), running, ownsResult: false) { IsImplicit = isImplicit };
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation, running.Termination);
            if (timeout is { } time) waiting.CancelAfter(time);
            return new CypherTransaction(this, _store.BeginWrite(waiting.Token), running, ownsResult: false) { IsImplicit = isImplicit };
        }
        catch (OperationCanceledException stopped) when (!cancellation.IsCancellationRequested)
        {
            CypherException ending = running.IsTerminated ? Deadline.Terminated(stopped) : Deadline.TimedOut(running, timeout ?? default, stopped);
            Transactions.End(running);
            throw ending;
        }
        catch
        {
            Transactions.End(running);
            throw;
        }
    }

    /// <summary>Runs a statement in a transaction of its own, which is committed when it has run.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="parameters">Values of its parameters.</param>
    /// <param name="readOnly">Whether a statement that writes is refused.</param>
    /// <param name="cancellation">Stops it within 50 ms.</param>
    /// <returns>The result. The rows of a statement that reads are made while they are taken; dispose it to give its snapshot back.</returns>
    /// <exception cref="CypherException">The statement cannot be compiled or run; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public CypherResult Run(
        string query, IReadOnlyDictionary<string, Value>? parameters = null, bool readOnly = false, CancellationToken cancellation = default) =>
        Run(query, parameters, ReadingOnly(readOnly), cancellation);

    /// <summary>Runs a statement on somebody's behalf in a transaction of its own, which is committed when it has run.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="parameters">Values of its parameters.</param>
    /// <param name="settings">How it runs and for whom.</param>
    /// <param name="cancellation">Stops it within 50 ms.</param>
    /// <returns>The result. The rows of a statement that reads are made while they are taken; dispose it to give its snapshot back.</returns>
    /// <exception cref="CypherException">The statement cannot be compiled or run; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public CypherResult Run(
        string query, IReadOnlyDictionary<string, Value>? parameters, TransactionSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(settings);
        IGraphTransaction reading = _store.BeginRead();
        PreparedStatement statement;
        try
        {
            statement = Prepare(query, parameters, reading);
            if (!NeedsWriter(statement))
            {
                return RunReading(statement, parameters, settings, reading, cancellation);
            }
        }
        catch
        {
            reading.Dispose();
            throw;
        }

        reading.Dispose();
        if (settings.ReadOnly) throw ReadOnly();
        using CypherTransaction transaction = Begin(settings, isImplicit: true, cancellation);
        CypherResult result = transaction.Run(query, parameters, cancellation);
        transaction.Commit();
        return result;
    }

    private CypherResult RunReading(
        PreparedStatement statement, IReadOnlyDictionary<string, Value>? parameters, TransactionSettings settings, IGraphTransaction reading, CancellationToken cancellation)
    {
        var transaction = new CypherTransaction(this, reading, Transactions.Begin(settings, Options.Time.GetUtcNow(), writes: false), ownsResult: true) { IsImplicit = true };
        try
        {
            return transaction.Run(statement, parameters, cancellation);
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    private static TransactionSettings ReadingOnly(bool readOnly) =>
        readOnly ? TransactionSettings.Default with { ReadOnly = true } : TransactionSettings.Default;

    internal static CypherException ReadOnly() => CypherException.Runtime(
        ErrorKind.AccessMode, "WriteInReadTransaction", "Writing in read access mode is not allowed. Run the statement in a write transaction.");

    internal static bool NeedsWriter(PreparedStatement statement) =>
        statement.Statement.Mode != PlanMode.Explain && (statement.Statement.Updating || statement.Root is null);

    internal int NextSeed() => Options.Seed + Interlocked.Increment(ref _runs);

    internal PreparedStatement Prepare(string query, IReadOnlyDictionary<string, Value>? parameters, IGraphReader graph)
    {
        if (_plans.Find(query) is { } known && known.Fits(graph)) return known;
        Statement statement = CypherParser.Parse(query);
        BoundStatement bound = new Binder(FunctionLibrary.Default, _procedures).Bind(statement, parameters is null ? null : [.. parameters.Keys]);
        PreparedStatement prepared = PreparedStatement.Of(bound, graph, Options.FasterPlans);
        // Their texts hold passwords.
        if (!prepared.IsAboutUsers) _plans.Add(query, prepared);
        return prepared;
    }
}
