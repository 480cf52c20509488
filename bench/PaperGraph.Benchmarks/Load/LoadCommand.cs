using System.Diagnostics;
using System.Globalization;

namespace PaperGraph.Benchmarks;

/// <summary>
/// <c>load --uri bolt://HOST:PORT [--neo4j bolt://HOST:PORT] [--pid N] [--neo4j-pid N] [--connections N] [--minutes N | --seconds N] [--only reads|writes|mixed]</c>: many
/// connections, each with one query after the other, against a server without passwords; the same graph and queries on both. Prints, by load and kind of query, answers a
/// second, median and 99th percentile in milliseconds, errors, and what memory the servers took over time.
/// </summary>
internal static class LoadCommand
{
    private const int Persons = 10_000;
    private const int FollowsEach = 10;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(20);

    public static async Task<int> Run(string[] args)
    {
        if (LoadOptions.Parse(args) is not { } options) return 1;
        List<(string Name, Uri Uri, int? Pid)> servers = [("papergraph", options.Uri, options.Pid)];
        if (options.Neo4j is not null) servers.Add(("neo4j", options.Neo4j, options.Neo4jPid));
        foreach ((_, Uri uri, _) in servers) await FillAsync(uri).ConfigureAwait(false);
        int errors = 0;
        Console.WriteLine("load,server,query,answers_per_second,p50_ms,p99_ms,errors");
        foreach (LoadMix mix in LoadMix.All.Where(mix => options.Only is null || mix.Name == options.Only))
        {
            foreach ((string name, Uri uri, int? pid) in servers)
            {
                // Both servers compile what they run often; what is measured begins after that.
                await MeasureAsync(name, uri, null, mix, options with { Time = options.Time < s_warmUp ? options.Time : s_warmUp }, tells: false).ConfigureAwait(false);
                errors += await MeasureAsync(name, uri, pid, mix, options, tells: true).ConfigureAwait(false);
            }
        }

        return Math.Min(errors, 1);
    }

    private static async Task<int> MeasureAsync(string name, Uri uri, int? pid, LoadMix mix, LoadOptions options, bool tells)
    {
        List<LoadConnection> connections = [];
        try
        {
            for (int i = 0; i < options.Connections; i++)
            {
                var connection = new LoadConnection();
                connections.Add(connection);
                await connection.ConnectAsync(uri).ConfigureAwait(false);
            }

            var memory = new ResidentMemory(pid);
            double before = memory.ProcessorSeconds();
            TimeSpan own = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            Task watching = memory.WatchAsync(options.Time);
            await Task.WhenAll(connections.Select((connection, i) => Task.Run(() => connection.AskAsync(mix, Persons, new Random(i), watch, options.Time)))).ConfigureAwait(false);
            double seconds = watch.Elapsed.TotalSeconds;
            await watching.ConfigureAwait(false);
            return tells ? Tell(name, mix, connections, seconds, memory, memory.ProcessorSeconds() - before, (Environment.CpuUsage.TotalTime - own).TotalSeconds) : 0;
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    private static int Tell(string name, LoadMix mix, List<LoadConnection> connections, double seconds, ResidentMemory memory, double server, double own)
    {
        int errors = connections.Sum(connection => connection.Errors.Values.Sum());
        foreach (LoadQuery query in LoadQuery.All)
        {
            var latencies = new LatencyCounts();
            connections.ForEach(connection => latencies.Add(connection.Latencies[query.Number]));
            if (latencies.Total == 0) continue;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{mix.Name},{name},{query.Name},{latencies.Total / seconds:F0},{latencies.Milliseconds(0.5):F2},{latencies.Milliseconds(0.99):F2},{errors}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {mix.Name}, {name}: processor seconds of {seconds:F0}: server {server:F1}, client {own:F1}; resident MB: {memory}"));
        foreach ((string text, int count) in connections.SelectMany(connection => connection.Errors).GroupBy(error => error.Key, (text, all) => (text, all.Sum(error => error.Value))).Take(5))
        {
            Console.WriteLine($"# {count} times: {text}");
        }

        return errors;
    }

    private static async Task FillAsync(Uri uri)
    {
        await using var server = new BoltQueries(uri.ToString());
        await Ask("CREATE CONSTRAINT load_person IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE").ConfigureAwait(false);
        if ((long)(await Ask("MATCH (p:Person) RETURN count(p)").ConfigureAwait(false))[0][0]! >= Persons) return;
        await Ask($"UNWIND range(0, {Persons - 1}) AS id CREATE (:Person {{id: id, name: 'Person ' + toString(id)}})").ConfigureAwait(false);
        await Ask($"UNWIND range(0, {Persons - 1}) AS id MATCH (p:Person {{id: id}}) UNWIND range(1, {FollowsEach}) AS k MATCH (q:Person {{id: (id * 7919 + k * 104729) % {Persons}}}) CREATE (p)-[:FOLLOWS]->(q)").ConfigureAwait(false);

        Task<IReadOnlyList<object?[]>> Ask(string query) => server.Run(query, new Dictionary<string, object>());
    }
}
