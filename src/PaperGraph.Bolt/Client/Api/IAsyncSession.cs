// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>
/// A chain of transactions, one after the other, each of which sees what the one before it wrote. Not for use by several threads at once.
/// </summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    /// <summary>The bookmarks of the last transaction that went through, or those the session began with.</summary>
    Bookmarks LastBookmarks { get; }

    /// <summary>The settings of the session.</summary>
    SessionConfig SessionConfig { get; }

    /// <summary>Opens a transaction that the caller commits or rolls back; it is not retried.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync();

    /// <summary>Opens a transaction with a time-out or metadata.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action);

    /// <summary>Runs <paramref name="work"/> in a read transaction and again after faults that pass, up to <see cref="Config.MaxTransactionRetryTime"/>.</summary>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Runs <paramref name="work"/> in a read transaction and again after faults that pass, up to <see cref="Config.MaxTransactionRetryTime"/>.</summary>
    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Runs <paramref name="work"/> in a write transaction and again after faults that pass, up to <see cref="Config.MaxTransactionRetryTime"/>.</summary>
    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Runs <paramref name="work"/> in a write transaction and again after faults that pass, up to <see cref="Config.MaxTransactionRetryTime"/>.</summary>
    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Rolls back what is open and gives the connection back.</summary>
    Task CloseAsync();

    /// <summary>Sends a query as its own transaction; it is not retried.</summary>
    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder> action = null);

    /// <summary>Sends a query as its own transaction; it is not retried.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters, Action<TransactionConfigBuilder> action = null);

    /// <summary>Sends a query as its own transaction; it is not retried.</summary>
    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder> action = null);
}
