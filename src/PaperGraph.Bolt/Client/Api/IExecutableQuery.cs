// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>A query that is still being set up.</summary>
/// <typeparam name="TIn">What comes from the server.</typeparam>
/// <typeparam name="TOut">What the caller gets.</typeparam>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    /// <summary>Chooses database, routing and transaction settings.</summary>
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    /// <summary>Sets the parameters by name.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object> parameters);

    /// <summary>Sets the parameters from the properties of an object.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(object parameters);

    /// <summary>Hands the records to <paramref name="streamProcessor"/> as they arrive, inside the transaction.</summary>
    IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor);
}

/// <summary>A query whose records are filtered, turned into something else or added up.</summary>
/// <typeparam name="TIn">What comes in.</typeparam>
/// <typeparam name="TOut">What the caller gets.</typeparam>
public interface IConfiguredQuery<TIn, TOut>
{
    /// <summary>Keeps only what <paramref name="filter"/> is true of.</summary>
    IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter);

    /// <summary>Turns each item into something else.</summary>
    IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map);

    /// <summary>Adds the items up.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate);

    /// <summary>Adds the items up and turns the sum into a result.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult);

    /// <summary>Runs the query in a managed transaction with retries and holds all items in memory.</summary>
    Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default);
}

/// <summary>A query whose result is one value.</summary>
/// <typeparam name="TOut">The type of that value.</typeparam>
public interface IReducedExecutableQuery<TOut>
{
    /// <summary>Runs the query in a managed transaction with retries.</summary>
    Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default);
}
