using System.Diagnostics;
using System.Globalization;
using PaperGraph.Storage;

namespace PaperGraph.Benchmarks;

/// <summary>
/// <c>cypher [--graph social|papers] [--store DIR] [--uri bolt://HOST:PORT] [--loaded] [--bolt bolt://HOST:PORT] [--runs N] [--only TEXT] [--output FILE.csv]</c>: queries on the embedded
/// store beside a Neo4j server, warm, in turn; prints <c>query,ours_ms,neo4j_ms,ratio</c>, each the median of the runs. The results of both are compared;
/// a difference is an error. Without --uri only the store is measured. The papers are a store that <c>papergraph build</c> made. With --bolt the store is asked through its own server, which must hold the same graph, so that both sides pay for the wire.
/// </summary>
internal static class CypherCommand
{
    // What the writing queries make.
    private const string TakeBack = "MATCH (n:Note) DETACH DELETE n";
    private static readonly Dictionary<string, object> s_none = [];

    public static async Task<int> Run(string[] args)
    {
        if (Options.Parse(args) is not { } options) return 1;
        var table = new ComparisonTable(options.Output);
        string folder = options.Store ?? Directory.CreateTempSubdirectory("papergraph-cypher-").FullName;
        try
        {
            double? loaded = options.Graph == "social" && !File.Exists(Path.Combine(folder, "manifest")) ? LoadSocial(folder) : null;
            using GraphStore store = GraphStore.Open(folder);
            await using var server = options.Uri is null ? null : new BoltQueries(options.Uri);
            if (server is not null && !options.Loaded)
            {
                using IGraphTransaction reader = store.BeginRead();
                double seconds = (await new BoltLoading(server, reader).Run().ConfigureAwait(false)).TotalSeconds;
                table.Add("bulk load", (loaded ?? double.NaN) * 1000, seconds * 1000);
            }
            else if (loaded is { } seconds)
            {
                table.Add("bulk load", seconds * 1000, null);
            }

            await using IQueryTarget ours = options.Bolt is null ? new EmbeddedQueries(store) : new BoltQueries(options.Bolt);
            IReadOnlyList<BenchmarkQuery> queries = options.Graph == "social" ? SocialQueries.All : PaperQueries.All;
            foreach (BenchmarkQuery query in queries.Where(query => options.Only is null || query.Name.Contains(options.Only, StringComparison.Ordinal)))
            {
                await Measure(query, ours, server, options.Runs, table).ConfigureAwait(false);
            }
        }
        finally
        {
            if (options.Store is null) Directory.Delete(folder, recursive: true);
        }

        return Math.Min(table.Differences, 1);
    }

    private static double LoadSocial(string folder)
    {
        var graph = new SocialGraph(100_000, 2_400_000);
        var watch = Stopwatch.StartNew();
        GraphStore.BulkLoad(folder, graph.Nodes(), graph.Relationships(), SocialGraph.Schema);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task Measure(BenchmarkQuery query, IQueryTarget ours, BoltQueries? server, int runs, ComparisonTable table)
    {
        IReadOnlyList<string> expected = await RowsOf(query, ours).ConfigureAwait(false);
        double mine = await Median(query, ours, runs).ConfigureAwait(false);
        if (query.Writes) await ours.Run(TakeBack, s_none).ConfigureAwait(false);
        if (server is null)
        {
            table.Add(query.Name, mine, null);
            return;
        }

        IReadOnlyList<string> actual = await RowsOf(query, server).ConfigureAwait(false);
        double theirs = await Median(query, server, runs).ConfigureAwait(false);
        if (query.Writes) await server.Run(TakeBack, s_none).ConfigureAwait(false);
        table.Add(query.Name, mine, theirs);
        if (!expected.SequenceEqual(actual, StringComparer.Ordinal)) table.Differ(query.Name, expected, actual);
    }

    private static async Task<IReadOnlyList<string>> RowsOf(BenchmarkQuery query, IQueryTarget target)
    {
        List<string> rows = [];
        foreach (IReadOnlyDictionary<string, object> parameters in query.Parameters)
        {
            rows.AddRange((await target.Run(query.Text, parameters).ConfigureAwait(false)).Select(row => string.Join(" | ", row.Select(TextOf))));
        }

        return rows;
    }

    private static async Task<double> Median(BenchmarkQuery query, IQueryTarget target, int runs)
    {
        // Short queries are asked more often, so that both sides' compilers have seen them.
        var warm = Stopwatch.StartNew();
        for (int i = 0; i < 200 && warm.ElapsedMilliseconds < 1500; i++)
        {
            foreach (IReadOnlyDictionary<string, object> parameters in query.Parameters) await target.Run(query.Text, parameters).ConfigureAwait(false);
        }

        double[] times = new double[runs];
        for (int run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            foreach (IReadOnlyDictionary<string, object> parameters in query.Parameters) await target.Run(query.Text, parameters).ConfigureAwait(false);
            times[run] = watch.Elapsed.TotalMilliseconds / query.Parameters.Count;
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    private static string TextOf(object? value) => value switch
    {
        null => "null",
        // The order of a sum is each engine's own: the last digits of a float may differ.
        double number => number.ToString("G9", CultureInfo.InvariantCulture),
        IEnumerable<object?> items => "[" + string.Join(", ", items.Select(TextOf)) + "]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>What the command line says.</summary>
    private sealed record Options(string Graph, string? Store, string? Uri, bool Loaded, string? Bolt, int Runs, string? Only, string? Output)
    {
        public static Options? Parse(string[] args)
        {
            var options = new Options("social", null, null, false, null, 5, null, null);
            for (int i = 0; i < args.Length; i++)
            {
                string? value = i + 1 < args.Length ? args[i + 1] : null;
                Options? next = (args[i], value) switch
                {
                    ("--loaded", _) => options with { Loaded = true },
                    ("--graph", "social" or "papers") => options with { Graph = value! },
                    ("--store", not null) => options with { Store = value },
                    ("--uri", not null) => options with { Uri = value },
                    ("--bolt", not null) => options with { Bolt = value },
                    ("--runs", not null) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs > 0 => options with { Runs = runs },
                    ("--only", not null) => options with { Only = value },
                    ("--output", not null) => options with { Output = value },
                    _ => null,
                };
                if (next is null) return Fail($"'{args[i]}' is no option of cypher, or its value is missing or wrong.");
                options = next;
                if (args[i] != "--loaded") i++;
            }

            return options is { Graph: "papers", Store: null } ? Fail("--graph papers needs --store: a folder that 'papergraph build' made.") : options;
        }

        private static Options? Fail(string message)
        {
            Console.Error.WriteLine(message);
            return null;
        }
    }
}
