using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>What is in a graph, for people: the entities by type and the papers that share datasets.</summary>
public sealed record GraphSummary
{
    /// <summary>Types in the order of <see cref="EntityType"/>, each with its most used entities.</summary>
    public required IReadOnlyList<EntityTypeSummary> Types { get; init; }

    /// <summary>The pairs of papers that share the most datasets.</summary>
    public required IReadOnlyList<SharedDatasets> Pairs { get; init; }

    /// <summary>Number of pairs of papers that share a dataset.</summary>
    public required long PairCount { get; init; }

    /// <summary>Summarises a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="top">Most entities of a type and most pairs to name.</param>
    public static GraphSummary Of(AnalysedGraph graph, int top)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ILookup<EntityType, Entity> byType = graph.Graph.Entities.ToLookup(entity => entity.Type);
        (List<SharedDatasets> pairs, long count) = SharedDatasetPairs.Find(graph.Graph, top);
        return new GraphSummary
        {
            Types = [.. Enum.GetValues<EntityType>().Select(type => new EntityTypeSummary(type, byType[type].Count(), [.. MostUsed(byType[type]).Take(top)]))],
            Pairs = pairs,
            PairCount = count,
        };
    }

    private static IOrderedEnumerable<Entity> MostUsed(IEnumerable<Entity> entities) =>
        entities.OrderByDescending(entity => entity.Papers).ThenByDescending(entity => entity.Mentions).ThenBy(entity => entity.Name, StringComparer.Ordinal)
            .ThenBy(entity => entity.Id, StringComparer.Ordinal);
}

/// <summary>The entities of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Top">The most used.</param>
public sealed record EntityTypeSummary(EntityType Type, int Count, IReadOnlyList<Entity> Top);

/// <summary>Two papers with datasets in common.</summary>
/// <param name="Paper">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Datasets">Names of the datasets, ordinal order.</param>
public sealed record SharedDatasets(Paper Paper, Paper Other, IReadOnlyList<string> Datasets);
