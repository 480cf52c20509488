using System.Collections.Concurrent;

namespace PaperGraph.Cypher;

/// <summary>The transactions of an engine that run. Any number of threads may use it.</summary>
public sealed class TransactionRegistry
{
    private readonly ConcurrentDictionary<long, RunningTransaction> _running = new();
    private long _transactions;
    private long _queries;
    private int _open;
    private int _most;

    /// <summary>Those that run now, oldest first.</summary>
    public IReadOnlyList<RunningTransaction> Running => [.. _running.Values.OrderBy(transaction => transaction.Number)];

    /// <summary>The most that ran at a time.</summary>
    public int MostAtOnce => Volatile.Read(ref _most);

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

    internal RunningTransaction Begin(TransactionSettings settings, DateTimeOffset now, bool writes)
    {
        var transaction = new RunningTransaction(Interlocked.Increment(ref _transactions), settings, now, writes);
        _running[transaction.Number] = transaction;
        int open = Interlocked.Increment(ref _open);
        for (int most = _most; open > most; most = _most) Interlocked.CompareExchange(ref _most, open, most);
        return transaction;
    }

    internal void End(RunningTransaction transaction)
    {
        if (_running.TryRemove(transaction.Number, out _)) Interlocked.Decrement(ref _open);
        transaction.Dispose();
    }

    internal long NextQuery() => Interlocked.Increment(ref _queries);
}
