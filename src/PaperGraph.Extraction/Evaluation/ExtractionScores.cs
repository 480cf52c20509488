using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>Agreement of an extraction with gold annotations. Everything is counted over all papers together (micro average).</summary>
public sealed record ExtractionScores
{
    /// <summary>Number of gold papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Spans with the same start and end (and, but for <see cref="TypedScores.Untyped"/>, the same type).</summary>
    public required TypedScores ExactSpans { get; init; }

    /// <summary>Spans that share at least one character with a span of the other side (of the same type).</summary>
    public required TypedScores OverlappingSpans { get; init; }

    /// <summary>Distinct surface forms of each document, whatever their case.</summary>
    public required TypedScores Forms { get; init; }

    /// <summary>Forms of what a paper introduces, whatever their case.</summary>
    public required MatchScore Introduced { get; init; }

    /// <summary>Forms of the datasets that a paper evaluates or trains on, whatever their case.</summary>
    public required MatchScore Evaluated { get; init; }

    /// <summary>Relations end to end: head form, type and tail form, exactly.</summary>
    public required MatchScore Relations { get; init; }

    /// <summary>The same for each type of relation that predictions or gold have.</summary>
    public required IReadOnlyDictionary<RelationType, MatchScore> RelationsByType { get; init; }

    /// <summary>Pairs of short and long form of each document, exactly.</summary>
    public required MatchScore Abbreviations { get; init; }

    /// <summary>Gold forms that do not occur in their paper's text and so cannot be found, as "id: form"; a fault of the gold file.</summary>
    public required IReadOnlyList<string> FormsNotInText { get; init; }
}

/// <summary>A score over all types, one that does not ask for the type, and one for each type.</summary>
/// <param name="All">An item matches if its type does, too.</param>
/// <param name="Untyped">Types do not count.</param>
/// <param name="ByType">Items of one type on both sides.</param>
public sealed record TypedScores(MatchScore All, MatchScore Untyped, IReadOnlyDictionary<EntityType, MatchScore> ByType);
