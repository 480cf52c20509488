namespace PaperGraph.Cypher;

/// <summary>When a run must end: by its caller's wish, because its transaction was terminated, or because its time is up.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource? _source;
    private readonly CancellationToken _caller;
    private readonly RunningTransaction _transaction;
    private readonly TimeSpan? _timeout;

    /// <param name="timeout">How long the transaction may take; null: as long as it does.</param>
    /// <param name="left">How much of that is left.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="caller">The caller's wish.</param>
    public Deadline(TimeSpan? timeout, TimeSpan left, RunningTransaction transaction, CancellationToken caller)
    {
        (_timeout, _transaction, _caller) = (timeout, transaction, caller);
        if (timeout is null && !caller.CanBeCanceled) return;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller, transaction.Termination);
        if (timeout is not null) _source.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public CancellationToken Token => _source?.Token ?? _transaction.Termination;

    /// <summary>The error for a run that was stopped: of its caller, or of its time.</summary>
    public Exception Explain(OperationCanceledException stopped)
    {
        if (_caller.IsCancellationRequested) return stopped;
        if (_transaction.IsTerminated) return Terminated(stopped);
        return _timeout is { } timeout ? TimedOut(_transaction, timeout, stopped) : stopped;
    }

    /// <summary>The error of a transaction whose time is up.</summary>
    public static CypherException TimedOut(RunningTransaction transaction, TimeSpan timeout, Exception? cause = null) => new(
        transaction.Settings.Timeout is null ? ErrorKind.TransactionTimedOut : ErrorKind.TransactionTimedOutClientConfiguration,
        ErrorPhase.Runtime,
        "TimedOut",
        $"The transaction was ended after {timeout.TotalSeconds:0.###} s. Ask for less at once, or allow it more time.",
        null,
        cause);

    /// <summary>The error of a transaction that was terminated.</summary>
    public static CypherException Terminated(Exception? cause = null) => new(
        ErrorKind.TransactionTerminated, ErrorPhase.Runtime, "Terminated", "The transaction has been terminated. Retry the operation in a new transaction.", null, cause);

    public void Dispose() => _source?.Dispose();
}
