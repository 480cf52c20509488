using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>
/// A transaction on one connection. BEGIN travels with the first query, so that a managed transaction of one query takes two round trips.
/// </summary>
internal sealed class Transaction : QueryRunner, IAsyncTransaction
{
    private readonly ConnectionLease _lease;
    private readonly long _fetchSize;
    private readonly CancellationToken _cancellation;
    private readonly Func<string?, Task> _onCommitted;
    private readonly MetadataHandler _begin = new();
    private readonly List<ResultCursor> _cursors = [];
    private bool _failed;
    private bool _over;

    /// <param name="lease">The connection; goes back at the end.</param>
    /// <param name="config">Time-out and metadata.</param>
    /// <param name="extra">The fields of BEGIN.</param>
    /// <param name="fetchSize">Records in a batch.</param>
    /// <param name="onCommitted">Told the bookmark.</param>
    /// <param name="cancellation">Ends the transaction.</param>
    internal Transaction(
        ConnectionLease lease,
        TransactionConfig config,
        IReadOnlyDictionary<string, object?> extra,
        long fetchSize,
        Func<string?, Task> onCommitted,
        CancellationToken cancellation)
    {
        _lease = lease;
        _fetchSize = fetchSize;
        _onCommitted = onCommitted;
        _cancellation = cancellation;
        TransactionConfig = config;
        lease.Connection.Enqueue(new Begin(extra), _begin);
    }

    public TransactionConfig TransactionConfig { get; }

    internal bool IsOver => _over;

    /// <summary>Waits until the server has opened the transaction.</summary>
    internal async Task OpenAsync()
    {
        try
        {
            await _lease.Connection.SendAndReceiveAsync(_begin, _cancellation).ConfigureAwait(false);
        }
        catch
        {
            await EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<IResultCursor> RunAsync(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfOver();
        if (_failed || _cursors.Any(cursor => cursor.HasFailed))
        {
            throw new TransactionTerminatedException("The transaction failed before; it can only be rolled back.");
        }

        _cursors.RemoveAll(cursor => cursor.IsFinished);
        ResultCursor started = ResultCursor.Start(_lease.Connection, query, new Dictionary<string, object?>(), _fetchSize, OnCursorDone, _cancellation);
        _cursors.Add(started);
        try
        {
            await _lease.Connection.SendAsync(_cancellation).ConfigureAwait(false);
        }
        catch
        {
            _failed = true;
            throw;
        }

        return started;
    }

    public async Task CommitAsync()
    {
        ThrowIfOver();
        try
        {
            foreach (ResultCursor cursor in _cursors.ToList()) await cursor.EndAsync().ConfigureAwait(false);
            if (_failed) throw new TransactionTerminatedException("The transaction failed before; it cannot be committed.");
            var commit = new MetadataHandler();
            _lease.Connection.Enqueue(Commit.Instance, commit);
            await _lease.Connection.SendAndReceiveAsync(commit, _cancellation).ConfigureAwait(false);
            await _onCommitted(commit.Metadata.GetValueOrDefault("bookmark") as string).ConfigureAwait(false);
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    public async Task RollbackAsync()
    {
        ThrowIfOver();
        await GiveUpAsync().ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_over) await GiveUpAsync().ConfigureAwait(false);
    }

    // Giving the connection back resets it where anything is under way, and RESET rolls back and breaks off (Bolt specification, RESET).
    private async Task GiveUpAsync()
    {
        foreach (ResultCursor cursor in _cursors) cursor.Abandon();
        try
        {
            if (!_failed && _lease.Connection.IsClean)
            {
                var rollback = new MetadataHandler();
                _lease.Connection.Enqueue(Rollback.Instance, rollback);
                await _lease.Connection.SendAndReceiveAsync(rollback, _cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    private async Task EndAsync()
    {
        _over = true;
        foreach (ResultCursor cursor in _cursors) cursor.Abandon();
        await _lease.DisposeAsync().ConfigureAwait(false);
    }

    private ValueTask OnCursorDone(ResultCursor cursor)
    {
        _failed |= cursor.HasFailed;
        return ValueTask.CompletedTask;
    }

    private void ThrowIfOver()
    {
        if (_over) throw new TransactionClosedException("The transaction is over: it was committed, rolled back or disposed.");
    }
}
