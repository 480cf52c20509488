// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>The query and settings that the stages of an <see cref="IDriver.ExecutableQuery"/> share.</summary>
internal sealed class DriverQuery(Driver driver, string cypher)
{
    internal IDictionary<string, object> Parameters { get; set; }

    internal QueryConfig Config { get; set; } = new();

    internal async Task<EagerResult<T>> ExecuteAsync<T>(Func<IAsyncEnumerable<IRecord>, CancellationToken, Task<T>> process, CancellationToken token)
    {
        var query = new Query(cypher, Parameters);
        var sessionConfig = new SessionConfig
        {
            Database = Config.Database,
            ImpersonatedUser = Config.ImpersonatedUser,
            AuthToken = Config.AuthToken,
            BookmarkManager = Config.EnableBookmarkManager ? Config.BookmarkManager ?? driver.GetExecutableQueryBookmarkManager() : null,
        };
        AccessMode mode = Config.Routing == RoutingControl.Readers ? AccessMode.Read : AccessMode.Write;
        var session = new Session(driver, sessionConfig, token);
        await using (session.ConfigureAwait(false))
        {
            return await session.ExecuteAsync(
                mode,
                async runner =>
                {
                    IResultCursor cursor = await runner.RunAsync(query).ConfigureAwait(false);
                    T result = await process(cursor, token).ConfigureAwait(false);
                    string[] keys = await cursor.KeysAsync().ConfigureAwait(false);
                    return new EagerResult<T>(result, await cursor.ConsumeAsync().ConfigureAwait(false), keys);
                },
                Config.TransactionConfig,
                Telemetry.Execute).ConfigureAwait(false);
        }
    }
}

/// <summary>The first stage: records as they come.</summary>
internal sealed class ExecutableQuery(DriverQuery query)
    : ConfiguredQuery<IRecord, IRecord>(query, records => records), IExecutableQuery<IRecord, IRecord>
{
    public IExecutableQuery<IRecord, IRecord> WithConfig(QueryConfig config)
    {
        Query.Config = config ?? new QueryConfig();
        return this;
    }

    public IExecutableQuery<IRecord, IRecord> WithParameters(Dictionary<string, object> parameters)
    {
        Query.Parameters = parameters;
        return this;
    }

    public IExecutableQuery<IRecord, IRecord> WithParameters(object parameters)
    {
        Query.Parameters = ParameterObject.ToDictionary(parameters);
        return this;
    }

    public IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<IRecord>, Task<TResult>> streamProcessor)
    {
        ArgumentNullException.ThrowIfNull(streamProcessor);
        return new ReducedQuery<TResult>(Query, (records, _) => streamProcessor(records));
    }
}

/// <summary>A later stage: what earlier ones made of the records.</summary>
internal class ConfiguredQuery<TIn, TOut>(DriverQuery query, Func<IAsyncEnumerable<IRecord>, IAsyncEnumerable<TOut>> transform)
    : IConfiguredQuery<TIn, TOut>
{
    protected DriverQuery Query => query;

    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter) =>
        new ConfiguredQuery<TIn, TOut>(query, records => transform(records).Where(filter));

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map) =>
        new ConfiguredQuery<TOut, TNext>(query, records => transform(records).Select(map));

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate) =>
        WithReduce(seed, accumulate, result => result);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult) =>
        new ReducedQuery<TResult>(
            query,
            async (records, token) => selectResult(await transform(records).AggregateAsync(seed(), accumulate, token).ConfigureAwait(false)));

    public Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default) => query.ExecuteAsync<IReadOnlyList<TOut>>(
        async (records, cancellation) => await transform(records).ToListAsync(cancellation).ConfigureAwait(false), token);
}

/// <summary>The last stage: one value.</summary>
internal sealed class ReducedQuery<TOut>(DriverQuery query, Func<IAsyncEnumerable<IRecord>, CancellationToken, Task<TOut>> process)
    : IReducedExecutableQuery<TOut>
{
    public Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default) => query.ExecuteAsync(process, token);
}
