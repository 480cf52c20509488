namespace PaperGraph.Model;

/// <summary>The resolved graph with what the analysis computed from it: the output of the analysis stage.</summary>
public sealed record AnalysedGraph
{
    /// <summary>The resolved graph.</summary>
    public required KnowledgeGraph Graph { get; init; }

    /// <summary>Rank and community of every paper, by id.</summary>
    public required IReadOnlyDictionary<string, NodeMeasures> PaperMeasures { get; init; }

    /// <summary>Rank and community of every entity, by id.</summary>
    public required IReadOnlyDictionary<string, NodeMeasures> EntityMeasures { get; init; }

    /// <summary>Communities by id.</summary>
    public required IReadOnlyList<Community> Communities { get; init; }

    /// <summary>The most similar papers of each paper, by paper, then score downwards, then id.</summary>
    public required IReadOnlyList<PaperSimilarity> Similarities { get; init; }

    /// <summary>The entities that most often appear with each entity, by entity, then strength downwards, then id.</summary>
    public required IReadOnlyList<CoOccurrence> CoOccurrences { get; init; }
}
