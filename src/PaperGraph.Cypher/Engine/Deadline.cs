namespace PaperGraph.Cypher;

/// <summary>When a run must end: by its caller's wish, or because its time is up.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource? _source;
    private readonly CancellationToken _caller;
    private readonly TimeSpan? _timeout;

    public Deadline(TimeSpan? timeout, CancellationToken caller)
    {
        (_timeout, _caller) = (timeout, caller);
        if (timeout is not { } time) return;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _source.CancelAfter(time);
    }

    public CancellationToken Token => _source?.Token ?? _caller;

    /// <summary>The error for a run that was stopped: of its caller, or of its time.</summary>
    public Exception Explain(OperationCanceledException stopped) => _caller.IsCancellationRequested || _timeout is null
        ? stopped
        : new CypherException(
            ErrorKind.TransactionTimedOut,
            ErrorPhase.Runtime,
            "TimedOut",
            $"The query was ended after {_timeout.Value.TotalSeconds:0.###} s. Ask for less at once, or allow it more time.",
            null,
            stopped);

    public void Dispose() => _source?.Dispose();
}
