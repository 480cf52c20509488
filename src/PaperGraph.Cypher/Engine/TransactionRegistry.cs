using System.Collections.Concurrent;

namespace PaperGraph.Cypher;

/// <summary>The transactions of an engine that run. Any number of threads may use it.</summary>
public sealed class TransactionRegistry
{
    private readonly ConcurrentDictionary<long, RunningTransaction> _running = new();
    private long _transactions;
    private long _queries;

    /// <summary>Those that run now, oldest first.</summary>
    public IReadOnlyList<RunningTransaction> Running => [.. _running.Values.OrderBy(transaction => transaction.Number)];

    /// <summary>Ends a transaction: the statement that runs in it stops within 50 ms, and no other will.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>The transaction; null where none of that name runs.</returns>
    public RunningTransaction? Terminate(string id)
    {
        RunningTransaction? transaction = Find(id);
        transaction?.Terminate();
        return transaction;
    }

    /// <summary>A transaction by name; null where none runs.</summary>
    public RunningTransaction? Find(string id) => _running.Values.FirstOrDefault(transaction => string.Equals(transaction.Id, id, StringComparison.Ordinal));

    internal RunningTransaction Begin(TransactionSettings settings, DateTimeOffset now)
    {
        var transaction = new RunningTransaction(Interlocked.Increment(ref _transactions), settings, now);
        _running[transaction.Number] = transaction;
        return transaction;
    }

    internal void End(RunningTransaction transaction)
    {
        _running.TryRemove(transaction.Number, out _);
        transaction.Dispose();
    }

    internal long NextQuery() => Interlocked.Increment(ref _queries);
}
