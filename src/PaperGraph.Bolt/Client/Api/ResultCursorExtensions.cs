namespace PaperGraph.Bolt.Client;

/// <summary>Usual ways to read a whole result.</summary>
public static class ResultCursorExtensions
{
    /// <summary>The only record.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static async Task<IRecord> SingleAsync(this IResultCursor result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!await result.FetchAsync().ConfigureAwait(false)) throw new InvalidOperationException("The result is empty; one record was expected.");
        IRecord only = result.Current;
        if (await result.FetchAsync().ConfigureAwait(false))
        {
            throw new InvalidOperationException("The result has more than one record; one was expected.");
        }

        return only;
    }

    /// <summary>The only record, turned into something else.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static async Task<T> SingleAsync<T>(this IResultCursor result, Func<IRecord, T> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation(await result.SingleAsync().ConfigureAwait(false));
    }

    /// <summary>All records in memory.</summary>
    public static async Task<List<IRecord>> ToListAsync(
        this IResultCursor result, int initialCapacity = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var records = new List<IRecord>(initialCapacity);
        await foreach (IRecord record in result.WithCancellation(cancellationToken).ConfigureAwait(false)) records.Add(record);
        return records;
    }

    /// <summary>All records in memory.</summary>
    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, CancellationToken cancellationToken) =>
        result.ToListAsync(0, cancellationToken);

    /// <summary>All records in memory, each turned into something else.</summary>
    public static async Task<List<T>> ToListAsync<T>(this IResultCursor result, Func<IRecord, T> operation, int initialCapacity = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(operation);
        var values = new List<T>(initialCapacity);
        while (await result.FetchAsync().ConfigureAwait(false)) values.Add(operation(result.Current));
        return values;
    }

    /// <summary>Runs <paramref name="operation"/> on each record.</summary>
    public static async Task<IResultSummary> ForEachAsync(this IResultCursor result, Action<IRecord> operation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(operation);
        while (await result.FetchAsync().ConfigureAwait(false)) operation(result.Current);
        return await result.ConsumeAsync().ConfigureAwait(false);
    }
}
