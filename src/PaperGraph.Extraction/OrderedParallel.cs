namespace PaperGraph.Extraction;

/// <summary>A parallel map over a stream that hands out results in the order of the inputs and never reads far ahead.</summary>
internal static class OrderedParallel
{
    /// <summary>Applies <paramref name="work"/> to each item.</summary>
    /// <param name="source">Read on the caller's thread, an item at a time.</param>
    /// <param name="work">Called from several threads at the same time.</param>
    /// <param name="threads">Most calls at the same time.</param>
    /// <param name="lookAhead">Most items read beyond the one handed out.</param>
    /// <param name="ct">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, CancellationToken, TResult> work, int threads, int lookAhead, CancellationToken ct)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        Queue<Task<TResult>> pending = new();
        try
        {
            foreach (TItem item in source)
            {
                ct.ThrowIfCancellationRequested();
                if (pending.Count == lookAhead) yield return pending.Dequeue().GetAwaiter().GetResult();
                pending.Enqueue(Task.Factory.StartNew(() => work(item, stop.Token), stop.Token, TaskCreationOptions.None, scheduler));
            }

            while (pending.TryDequeue(out Task<TResult>? next)) yield return next.GetAwaiter().GetResult();
        }
        finally
        {
            // The caller may let go early or a call may fail: nothing works on unseen when this returns.
            stop.Cancel();
            Task.WhenAll(pending).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }
}
