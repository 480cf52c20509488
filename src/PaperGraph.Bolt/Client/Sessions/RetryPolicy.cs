namespace PaperGraph.Bolt.Client;

/// <summary>Runs work again after faults that pass, with waits that double from one second and vary by a fifth either way.</summary>
internal sealed class RetryPolicy(TimeSpan longest, TimeProvider time, int jitterSeed, ILogger? logger)
{
    private const double Factor = 2.0;
    private const double Jitter = 0.2;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private readonly Random _random = new(jitterSeed);

    internal async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        TimeSpan wait = FirstWait;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Neo4jException e) when (e.IsRetriable && time.GetElapsedTime(start) < longest)
            {
                TimeSpan varied = Vary(wait);
                logger?.Warn(e, "Attempt {0} failed, again in {1} ms: {2}", attempt, varied.TotalMilliseconds, e.Message);
                await Task.Delay(varied, time, cancellationToken).ConfigureAwait(false);
                wait *= Factor;
            }
        }
    }

    private TimeSpan Vary(TimeSpan wait)
    {
        lock (_random) return wait * (1 - Jitter + 2 * Jitter * _random.NextDouble());
    }
}
