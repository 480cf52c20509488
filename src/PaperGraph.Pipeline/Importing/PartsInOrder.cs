namespace PaperGraph.Pipeline;

/// <summary>Works on the parts of what is read on several processors, a few parts ahead of whoever takes the results.</summary>
internal static class PartsInOrder
{
    private const int MostAhead = 9;

    /// <summary>The results of all parts in order.</summary>
    /// <typeparam name="TPart">A part; not changed after it was given.</typeparam>
    /// <typeparam name="TResult">A result.</typeparam>
    /// <param name="parts">The parts; read on the thread of whoever takes the results.</param>
    /// <param name="work">Makes a part's results; on any thread.</param>
    /// <remarks>An exception, of reading or of work, comes behind the results of the parts before it.</remarks>
    public static IEnumerable<TResult> Of<TPart, TResult>(IEnumerable<TPart> parts, Func<TPart, IReadOnlyList<TResult>> work)
    {
        int ahead = Math.Min(Environment.ProcessorCount + 1, MostAhead);
        Queue<Task<IReadOnlyList<TResult>>> running = new();
        using IEnumerator<TPart> reader = parts.GetEnumerator();
        try
        {
            bool more = true;
            while (more || running.Count > 0)
            {
                if (more && running.Count < ahead)
                {
                    more = Begin(reader, work, running);
                    continue;
                }

                foreach (TResult result in running.Dequeue().GetAwaiter().GetResult()) yield return result;
            }
        }
        finally
        {
            // Nothing runs on when nobody takes the results any more; what went wrong behind does not matter then.
            ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    /// <summary>Begins work on the next part; a fault of reading is told in its place.</summary>
    /// <returns>Whether there may be more.</returns>
    private static bool Begin<TPart, TResult>(
        IEnumerator<TPart> reader, Func<TPart, IReadOnlyList<TResult>> work, Queue<Task<IReadOnlyList<TResult>>> running)
    {
        try
        {
            if (!reader.MoveNext()) return false;
            TPart part = reader.Current;
            running.Enqueue(Task.Run(() => work(part)));
            return true;
        }
        catch (Exception fault)
        {
            running.Enqueue(Task.FromException<IReadOnlyList<TResult>>(fault));
            return false;
        }
    }
}
