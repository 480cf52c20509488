using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>
/// Queries made at random on graphs made at random, the same for the same seed. Every query that cuts or orders rows orders them by all
/// its columns, so that its answer is determined.
/// </summary>
internal static class QueryGenerator
{
    private const int QueriesPerGraph = 50;

    private static readonly Dictionary<string, TckValue> NoParameters = [];

    /// <summary>Generated queries, a new graph every fifty.</summary>
    public static IEnumerable<QueryCase> Queries(int seed, int count)
    {
        var random = new Random(seed);
        IReadOnlyList<string> graph = [];
        for (int number = 0; number < count; number++)
        {
            if (number % QueriesPerGraph == 0) graph = [RandomGraph.CreateQuery(random)];
            string query = new RandomQuery(random).Text();
            yield return new QueryCase($"generated from {seed}", number + 1, graph, query, NoParameters, null, true, false, null);
        }
    }
}
