// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>A chain of transactions, each on a connection of the pool.</summary>
internal sealed class Session : QueryRunner, IAsyncSession
{
    private readonly Driver _driver;
    private readonly CancellationToken _cancellation;
    private readonly long _fetchSize;
    private string _pinnedDatabase;
    private Transaction _transaction;
    private ResultCursor _cursor;
    private bool _closed;

    internal Session(Driver driver, SessionConfig config, CancellationToken cancellation = default)
    {
        _driver = driver;
        _cancellation = cancellation;
        _fetchSize = config.FetchSize ?? driver.Config.FetchSize;
        SessionConfig = config;
        LastBookmarks = config.Bookmarks is null ? Bookmarks.Empty : Bookmarks.From(config.Bookmarks);
    }

    public Bookmarks LastBookmarks { get; private set; }

    public SessionConfig SessionConfig { get; }

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder> action) => RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters, Action<TransactionConfigBuilder> action) =>
        RunAsync(new Query(query, parameters), action);

    public override Task<IResultCursor> RunAsync(Query query) => RunAsync(query, null);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(query);
        TransactionConfig config = TransactionConfig.Build(action);
        await GoOnAsync().ConfigureAwait(false);
        (ConnectionLease lease, string[] bookmarks) = await AcquireAsync(SessionConfig.DefaultAccessMode).ConfigureAwait(false);
        try
        {
            BoltConnection connection = lease.Connection;
            Dictionary<string, object> extra = ExtrasOf(lease, SessionConfig.DefaultAccessMode, config, bookmarks);
            _driver.AddTelemetry(connection, Telemetry.AutoCommit);
            _cursor = ResultCursor.Start(connection, query, extra, _fetchSize, done => OnAutoCommittedAsync(done, lease, bookmarks), _cancellation);
            await connection.SendAsync(_cancellation).ConfigureAwait(false);
            return _cursor;
        }
        catch
        {
            _cursor = null;
            await lease.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action)
    {
        TransactionConfig config = TransactionConfig.Build(action);
        Transaction transaction = await BeginAsync(SessionConfig.DefaultAccessMode, config, Telemetry.Unmanaged).ConfigureAwait(false);
        await transaction.OpenAsync().ConfigureAwait(false);
        return transaction;
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null) =>
        ExecuteAsync(AccessMode.Read, work, TransactionConfig.Build(action), Telemetry.Managed);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null) =>
        ExecuteAsync(AccessMode.Read, WithoutResult(work), TransactionConfig.Build(action), Telemetry.Managed);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null) =>
        ExecuteAsync(AccessMode.Write, work, TransactionConfig.Build(action), Telemetry.Managed);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null) =>
        ExecuteAsync(AccessMode.Write, WithoutResult(work), TransactionConfig.Build(action), Telemetry.Managed);

    public async Task CloseAsync()
    {
        if (_closed) return;
        _closed = true;
        if (_transaction is not null) await _transaction.DisposeAsync().ConfigureAwait(false);
        if (_cursor is not null) await _cursor.EndAsync().ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    internal Task<TResult> ExecuteAsync<TResult>(
        AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, TransactionConfig config, int api)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _driver.Retry.RunAsync(
            async () =>
            {
                Transaction transaction = await BeginAsync(mode, config, api).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    TResult result = await work(transaction).ConfigureAwait(false);
                    if (!transaction.IsOver) await transaction.CommitAsync().ConfigureAwait(false);
                    return result;
                }
            },
            _cancellation);
    }

    private static Func<IAsyncQueryRunner, Task<bool>> WithoutResult(Func<IAsyncQueryRunner, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return async runner =>
        {
            await work(runner).ConfigureAwait(false);
            return true;
        };
    }

    private async Task<Transaction> BeginAsync(AccessMode mode, TransactionConfig config, int api)
    {
        await GoOnAsync().ConfigureAwait(false);
        (ConnectionLease lease, string[] bookmarks) = await AcquireAsync(mode).ConfigureAwait(false);
        try
        {
            Dictionary<string, object> extra = ExtrasOf(lease, mode, config, bookmarks);
            _driver.AddTelemetry(lease.Connection, api);
            return _transaction = new Transaction(lease, config, extra, _fetchSize, bookmark => RememberAsync(bookmarks, bookmark), _cancellation);
        }
        catch
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends what came before: the records of an earlier query are dropped, an open transaction is a mistake.</summary>
    private async Task GoOnAsync()
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IAsyncSession));
        if (_transaction is { IsOver: false })
        {
            throw new TransactionNestingException("The session has an open transaction: commit or roll it back first, or use another session.");
        }

        ResultCursor cursor = _cursor;
        _cursor = null;
        if (cursor is not null) await cursor.EndAsync().ConfigureAwait(false);
    }

    private async Task<(ConnectionLease Lease, string[] Bookmarks)> AcquireAsync(AccessMode mode)
    {
        string[] bookmarks = LastBookmarks.Values;
        if (SessionConfig.BookmarkManager is { } manager)
        {
            bookmarks = [.. bookmarks.Union(await manager.GetBookmarksAsync(_cancellation).ConfigureAwait(false), StringComparer.Ordinal)];
        }

        var request = new ConnectionRequest(
            mode, SessionConfig.Database ?? _pinnedDatabase, SessionConfig.ImpersonatedUser, bookmarks, SessionConfig.AuthToken ?? _driver.User);
        ConnectionLease lease = await _driver.Connections.AcquireAsync(request, _cancellation).ConfigureAwait(false);
        // A session stays with the home database that it met first.
        _pinnedDatabase = lease.Database;
        return (lease, bookmarks);
    }

    private Dictionary<string, object> ExtrasOf(ConnectionLease lease, AccessMode mode, TransactionConfig config, string[] bookmarks) =>
        QueryExtras.Of(lease.Connection.Version, mode, lease.Database, SessionConfig, config, bookmarks);

    private async ValueTask OnAutoCommittedAsync(ResultCursor cursor, ConnectionLease lease, string[] used)
    {
        try
        {
            if (!cursor.HasFailed) await RememberAsync(used, cursor.Bookmark).ConfigureAwait(false);
        }
        finally
        {
            await lease.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task RememberAsync(string[] used, string bookmark)
    {
        if (string.IsNullOrEmpty(bookmark)) return;
        LastBookmarks = Bookmarks.From(bookmark);
        if (SessionConfig.BookmarkManager is { } manager) await manager.UpdateBookmarksAsync(used, [bookmark], _cancellation).ConfigureAwait(false);
    }
}
