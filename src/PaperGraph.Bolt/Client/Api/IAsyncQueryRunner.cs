// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>What runs queries: a session (each query its own transaction) or a transaction.</summary>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    /// <summary>Sends a query. Faults of the query show when its result is read.</summary>
    Task<IResultCursor> RunAsync(string query);

    /// <summary>Sends a query with the properties of <paramref name="parameters"/> as its parameters.</summary>
    Task<IResultCursor> RunAsync(string query, object parameters);

    /// <summary>Sends a query with parameters by name.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);

    /// <summary>Sends a query.</summary>
    Task<IResultCursor> RunAsync(Query query);
}
