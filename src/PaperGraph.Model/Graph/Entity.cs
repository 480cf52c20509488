namespace PaperGraph.Model;

/// <summary>A method, dataset, task, metric or concept, with every name it goes by.</summary>
public sealed record Entity
{
    /// <summary>Hash of type and canonical key; the same in every build.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The normalised name that the id is made from.</summary>
    public required string Key { get; init; }

    /// <summary>The name shown to people: the most used full form, cleaned of markup.</summary>
    public required string Name { get; init; }

    /// <summary>Every other surface form, cleaned of markup, ordinal order, without <see cref="Name"/>.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Number of papers that mention it.</summary>
    public required int Papers { get; init; }

    /// <summary>Number of mentions in all papers.</summary>
    public required int Mentions { get; init; }

    /// <summary>Year of the first dated paper that mentions it.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last dated paper that mentions it.</summary>
    public int? LastYear { get; init; }

    /// <summary>Why names were joined into this entity; empty for a single form.</summary>
    public required IReadOnlyList<Merge> Merges { get; init; }
}
