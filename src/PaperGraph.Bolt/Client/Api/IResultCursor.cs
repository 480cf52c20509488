namespace PaperGraph.Bolt.Client;

/// <summary>
/// The records of a query as they arrive, seen once and in order. Records are fetched in batches (<see cref="Config.FetchSize"/>), so a
/// result of any length passes through bounded memory.
/// </summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <summary>The record that the last <see cref="FetchAsync"/> moved to.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been fetched, or the records are at an end.</exception>
    IRecord Current { get; }

    /// <summary>Whether records can still be read.</summary>
    bool IsOpen { get; }

    /// <summary>The names of the columns, also when there are no records.</summary>
    Task<string[]> KeysAsync();

    /// <summary>Throws the records that are left away and returns what the server said about the query.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record without moving to it, or <see langword="null"/> at the end.</summary>
    Task<IRecord?> PeekAsync();

    /// <summary>Moves to the next record; false at the end.</summary>
    Task<bool> FetchAsync();
}
