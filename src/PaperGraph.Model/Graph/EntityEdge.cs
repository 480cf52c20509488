namespace PaperGraph.Model;

/// <summary>A relation between two entities with the papers and sentences that state it.</summary>
public sealed record EntityEdge
{
    /// <summary>Id of the head entity.</summary>
    public required string HeadId { get; init; }

    /// <summary>Relation from head to tail.</summary>
    public required RelationType Type { get; init; }

    /// <summary>Id of the tail entity.</summary>
    public required string TailId { get; init; }

    /// <summary>Ids of the papers that state it, ordinal order. Their number is the support.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>Highest confidence of its relation mentions, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>For each paper of <see cref="Papers"/>, the sentence that states the relation with the highest confidence.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
