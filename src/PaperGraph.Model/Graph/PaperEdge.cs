namespace PaperGraph.Model;

/// <summary>A paper's relation to an entity, with every mention that says so. The lists are parallel, one item a mention, in text order.</summary>
public sealed record PaperEdge
{
    /// <summary>Id of the paper.</summary>
    public required string PaperId { get; init; }

    /// <summary>How the paper relates to the entity.</summary>
    public required PaperEdgeType Type { get; init; }

    /// <summary>Id of the entity.</summary>
    public required string EntityId { get; init; }

    /// <summary>Highest confidence of its mentions, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether one of the mentions stands in the title.</summary>
    public required bool InTitle { get; init; }

    /// <summary>Surface form of each mention.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    /// <summary>Text of the sentence of each mention.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Where each mention stands in <see cref="Paper.Text"/>.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Number of mentions.</summary>
    public int Count => Spans.Count;
}
