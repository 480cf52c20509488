using PaperGraph.Bolt.Client;

namespace PaperGraph.Benchmarks;

/// <summary>A server through Bolt, in one session, each query in a transaction of its own.</summary>
internal sealed class BoltQueries : IQueryTarget
{
    private readonly IDriver _driver;
    private readonly IAsyncSession _session;

    public BoltQueries(string uri)
    {
        _driver = GraphDatabase.Driver(uri);
        _session = _driver.AsyncSession();
    }

    public async Task<IReadOnlyList<object?[]>> Run(string query, IReadOnlyDictionary<string, object> parameters)
    {
        IResultCursor cursor = await _session.RunAsync(query, parameters.ToDictionary(item => item.Key, item => item.Value)).ConfigureAwait(false);
        List<IRecord> records = await cursor.ToListAsync().ConfigureAwait(false);
        return [.. records.Select(record => record.Keys.Select(key => (object?)record[key]).ToArray())];
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync().ConfigureAwait(false);
        await _driver.DisposeAsync().ConfigureAwait(false);
    }
}
