using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>What annotators marked in one paper. Forms are written exactly as they stand in its title or abstract.</summary>
public sealed record GoldPaper
{
    /// <summary>Id of the paper.</summary>
    public required string Id { get; init; }

    /// <summary>The surface forms with their types, in the order of the file; no form twice.</summary>
    public required IReadOnlyList<GoldForm> Forms { get; init; }

    /// <summary>Short and long form of every abbreviation that the text defines.</summary>
    public required IReadOnlyList<GoldAbbreviation> Abbreviations { get; init; }

    /// <summary>Forms of what the paper introduces.</summary>
    public required IReadOnlyList<string> Introduced { get; init; }

    /// <summary>Forms of the datasets that the paper evaluates or trains on.</summary>
    public required IReadOnlyList<string> Evaluated { get; init; }

    /// <summary>Relations that a sentence states.</summary>
    public required IReadOnlyList<GoldRelation> Relations { get; init; }
}

/// <summary>A surface form and what it names throughout the paper.</summary>
/// <param name="Text">The form.</param>
/// <param name="Type">Its type.</param>
public readonly record struct GoldForm(string Text, EntityType Type);

/// <summary>An abbreviation defined in the text.</summary>
/// <param name="ShortForm">The short form.</param>
/// <param name="LongForm">The long form.</param>
public readonly record struct GoldAbbreviation(string ShortForm, string LongForm);

/// <summary>A relation between two forms.</summary>
/// <param name="Head">Form of the head.</param>
/// <param name="Type">Relation from head to tail.</param>
/// <param name="Tail">Form of the tail.</param>
public readonly record struct GoldRelation(string Head, RelationType Type, string Tail);
