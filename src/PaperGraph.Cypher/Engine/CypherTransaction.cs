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
    private readonly DateTimeOffset _began;

    internal CypherTransaction(CypherEngine engine, IGraphTransaction graph, bool ownsResult)
    {
        (_engine, _graph, _ownsResult) = (engine, graph, ownsResult);
        _began = engine.Options.Time.GetUtcNow();
    }

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
        try
        {
            _graph.Commit();
        }
        catch (GraphException e)
        {
            throw StoreErrors.Translate(e);
        }
    }

    /// <summary>Ends the transaction; what was not committed is undone.</summary>
    public void Dispose() => _graph.Dispose();

    internal CypherResult Run(PreparedStatement statement, IReadOnlyDictionary<string, Value>? parameters, CancellationToken cancellation)
    {
        bool writes = CypherEngine.NeedsWriter(statement);
        if (writes && _graph is not IGraphWriter) throw CypherEngine.ReadOnly();
        bool profiled = statement.Statement.Mode == PlanMode.Profile;
        var deadline = new Deadline(_engine.Options.Timeout, cancellation);
        OperatorProfile[]? profile = profiled ? [.. Enumerable.Range(0, statement.OperatorCount).Select(_ => new OperatorProfile())] : null;
        var state = new QueryState(
            _graph,
            parameters ?? s_none,
            _engine.Options.Time,
            _engine.NextSeed(),
            _began,
            _engine.Options.MemoryLimit,
            _engine.Options.ImportFolder,
            profile,
            deadline.Token);
        var result = new CypherResult(statement, state, deadline, _ownsResult ? _graph : null);
        if (writes) RunNow(result, (IGraphWriter)_graph);
        return result;
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
