using PaperGraph.Cypher;

namespace PaperGraph.Server.Sessions;

/// <summary>Tells when a transaction must end that its client may have forgotten: it was terminated, or its time is up.</summary>
internal sealed class TransactionWatch : IDisposable
{
    private readonly CancellationTokenRegistration _terminated;
    private readonly ITimer? _timer;

    /// <param name="transaction">The transaction.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Called on any thread, perhaps more than once.</param>
    public TransactionWatch(CypherTransaction transaction, TimeProvider time, Action tell)
    {
        _terminated = transaction.Termination.Register(tell);
        // A little later, so that the time is surely up when somebody looks.
        if (transaction.Timeout is { } timeout) _timer = time.CreateTimer(_ => tell(), null, timeout + TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _terminated.Dispose();
        _timer?.Dispose();
    }
}
