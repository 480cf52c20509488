namespace PaperGraph.Benchmarks;

/// <summary>What runs a query: the store through the library, or a server through Bolt.</summary>
internal interface IQueryTarget : IAsyncDisposable
{
    /// <summary>Runs a query and takes all its rows.</summary>
    /// <returns>A text for each row, equal where the values are.</returns>
    Task<IReadOnlyList<object?[]>> Run(string query, IReadOnlyDictionary<string, object> parameters);
}
