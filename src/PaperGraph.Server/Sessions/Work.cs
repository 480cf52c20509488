using PaperGraph.Bolt.Messages;
using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Server.Accounts;
using PaperGraph.Server.Connections;
using PaperGraph.Server.Messages;
using PaperGraph.Server.Values;

namespace PaperGraph.Server.Sessions;

/// <summary>The transaction of a session and the results that are open in it.</summary>
internal sealed class Work(ServerContext server, BoltConnection connection, ResponseWriter output, BoltVersion version) : IDisposable
{
    private readonly List<OpenResult> _results = [];
    private CypherTransaction? _transaction;
    private TransactionSettings _settings = TransactionSettings.Default;
    private CancellationToken _interruption;
    private TransactionWatch? _watch;
    private NotificationFilter _filter = NotificationFilter.All;
    private Exception? _ending;
    private long _lastAsked;
    private long _nextId;

    /// <summary>Text of the query that was asked about last; null for none.</summary>
    public string? Query { get; private set; }

    /// <summary>The notifications that the client wants where a transaction does not say otherwise.</summary>
    public NotificationFilter Filter { get; set; } = NotificationFilter.All;

    /// <summary>Whether a transaction is open, as far as the client knows.</summary>
    public bool InTransaction => _transaction is not null || HasEnded;

    /// <summary>Whether the transaction has ended without its client knowing it yet.</summary>
    public bool HasEnded => _ending is not null;

    public bool HasResults => _results.Count > 0;

    public bool IsOpen => InTransaction || HasResults;

    /// <summary>Whether a query may be run: several at once in a transaction, else one after the other.</summary>
    public bool MayRun => InTransaction || !HasResults;

    public string StateName => (InTransaction, HasResults) switch
    {
        (true, true) => "TX_STREAMING",
        (true, false) => "TX_READY",
        (false, true) => "STREAMING",
        (false, false) => "READY",
    };

    public Dictionary<string, object?> Begin(Request request, Identity user, CancellationToken interruption)
    {
        Query = null;
        Dictionary<string, object?> answer = Start(request.Map(0), user, interruption);
        _transaction = server.Engine.Begin(_settings, interruption);
        _watch = new TransactionWatch(_transaction, server.Time, connection.Check);
        (_nextId, _lastAsked) = (0, server.Time.GetTimestamp());
        return answer;
    }

    public Dictionary<string, object?> Run(Request request, Identity user, CancellationToken interruption)
    {
        long started = _lastAsked = server.Time.GetTimestamp();
        string query = Query = request.Text(0);
        Dictionary<string, Value> parameters = ParameterValues.Of(request.Map(1));
        Dictionary<string, object?> answer = InTransaction ? [] : Start(request.Map(2), user, interruption);
        server.Metrics.Ran();
        if (InTransaction && !_settings.ReadOnly) _results.ForEach(open => open.Detach());
        CypherResult result = _transaction is { } transaction
            ? transaction.Run(query, parameters, _interruption)
            : server.Engine.Run(query, parameters, _settings, interruption);
        _results.Add(new OpenResult(result, query, _nextId, started));
        answer["fields"] = result.Columns.ToList();
        answer["t_first"] = Milliseconds(started);
        if (InTransaction) answer["qid"] = _nextId++;
        return answer;
    }

    public async ValueTask PullAsync(Request request, bool sends)
    {
        _lastAsked = server.Time.GetTimestamp();
        (long count, OpenResult open) = Which(request.Map(0));
        Query = open.Query;
        if (!sends && count < 0 && open.CanBeLeft)
        {
            // Nobody will see the rows: what reads need not make them, however many there are.
            output.Success(Finish(open));
            return;
        }

        for (long left = count; left != 0 && open.HasNext(); left--)
        {
            Value[] row = open.Take();
            if (!sends) continue;
            output.Record(row);
            await output.FlushIfLargeAsync().ConfigureAwait(false);
        }

        output.Success(open.HasNext() ? new() { ["has_more"] = true } : Finish(open));
        _lastAsked = server.Time.GetTimestamp();
    }

    public Dictionary<string, object?> Commit()
    {
        CloseResults();
        StopWatching();
        using (CypherTransaction transaction = _transaction!)
        {
            _transaction = null;
            transaction.Commit();
        }

        server.Metrics.Commits(!_settings.ReadOnly);
        return new() { ["bookmark"] = server.NextBookmark() };
    }

    public Dictionary<string, object?> Rollback()
    {
        Abandon();
        return [];
    }

    /// <summary>Gives up what is open and undoes what was not committed.</summary>
    public void Abandon()
    {
        CloseResults();
        StopWatching();
        _transaction?.Dispose();
        (_transaction, _ending) = (null, null);
    }

    /// <summary>Undoes a transaction that was terminated, whose time is up, or that was left alone, as results may be too. The client hears of it when it asks next.</summary>
    public void EndIfOverdue()
    {
        if (HasEnded || !IsOpen) return;
        TimeSpan alone = server.Time.GetElapsedTime(_lastAsked);
        Exception? ending = _transaction?.Ending;
        if (ending is null && alone >= server.Options.TransactionIdleTimeout) ending = RequestException.LeftAlone(alone);
        if (ending is null) return;
        Abandon();
        _ending = ending;
    }

    /// <summary>Tells of a transaction that has ended meanwhile.</summary>
    public void RequireGoing()
    {
        if (_ending is { } ending) throw ending;
    }

    public void Dispose() => Abandon();

    private Dictionary<string, object?> Start(IReadOnlyDictionary<string, object?> extra, Identity user, CancellationToken interruption)
    {
        _settings = TransactionExtras.Read(extra, server.Accounts.Renewed(user)) with { ConnectionId = connection.Id, ClientAddress = connection.ClientAddress };
        _filter = Filter.With(extra, version);
        _interruption = interruption;
        return version >= BoltVersion.V5_8 && extra.GetValueOrDefault("db") is null ? new() { ["db"] = _settings.Database } : [];
    }

    private (long Count, OpenResult Open) Which(IReadOnlyDictionary<string, object?> extra)
    {
        if (extra.GetValueOrDefault("n") is not long count) throw RequestException.Format("\"n\" must be an integer: the number of records, or -1 for all.");
        if (count is 0 or < -1) throw RequestException.Range($"Expecting size to be at least 1, but got: {count}");
        long id = extra.GetValueOrDefault("qid") switch
        {
            null => -1,
            long number and >= -1 => number,
            _ => throw RequestException.Format("\"qid\" must be the number of a query, or -1 for the last."),
        };
        OpenResult? open = id == -1 ? _results[^1] : _results.Find(known => InTransaction && known.Id == id);
        return (count, open ?? throw RequestException.Format($"No such statement: {id}"));
    }

    private Dictionary<string, object?> Finish(OpenResult open)
    {
        Dictionary<string, object?> summary = Summary.Of(open, version, _settings.Database, _filter);
        summary["t_last"] = Milliseconds(open.Started);
        server.Metrics.Finished(server.Time.GetElapsedTime(open.Started));
        if (!InTransaction)
        {
            summary["bookmark"] = server.NextBookmark();
            server.Metrics.Commits(open.Result.IsUpdating);
        }

        _results.Remove(open);
        open.Dispose();
        return summary;
    }

    private void StopWatching()
    {
        _watch?.Dispose();
        _watch = null;
    }

    private void CloseResults()
    {
        _results.ForEach(open => open.Dispose());
        _results.Clear();
    }

    private long Milliseconds(long started) => (long)server.Time.GetElapsedTime(started).TotalMilliseconds;
}
