namespace PaperGraph.Resolution;

/// <summary>What resolution left out, did not join and why: everything the graph itself has no place for.</summary>
public sealed record ResolutionReport
{
    /// <summary>Mentions read.</summary>
    public required int Mentions { get; init; }

    /// <summary>Generic words ("method", "performance") kept out of the graph, with their mentions, most frequent first.</summary>
    public required IReadOnlyList<FormCount> GenericForms { get; init; }

    /// <summary>Papers given more than once under one id; the one with the ordinally first content hash was kept.</summary>
    public required int DuplicatePapers { get; init; }

    /// <summary>Relations whose two ends are one entity.</summary>
    public required int SelfRelations { get; init; }

    /// <summary>Relations with an end that is a generic word.</summary>
    public required int GenericRelations { get; init; }

    /// <summary>Citations whose other end is not a paper of the graph.</summary>
    public required int OutsideCitations { get; init; }

    /// <summary>Definitions that join nothing because their digits disagree or a form is generic.</summary>
    public required int RejectedDefinitions { get; init; }

    /// <summary>Joins that a rule allowed and a forbidden pair elsewhere in the two clusters prevented.</summary>
    public required int PreventedJoins { get; init; }

    /// <summary>Abbreviations with uses that stay entities of their own, because the corpus defines them in several ways or too seldom.</summary>
    public required IReadOnlyList<UndecidedAbbreviation> Undecided { get; init; }

    /// <summary>Number of merges by rule, by name of the rule.</summary>
    public required IReadOnlyDictionary<string, int> MergesByRule { get; init; }

    /// <summary>Mentions of generic words.</summary>
    public int GenericMentions => GenericForms.Sum(form => form.Mentions);
}

/// <summary>A form and the number of its mentions.</summary>
public sealed record FormCount(EntityType Type, string Form, int Mentions);

/// <summary>An abbreviation whose undefined uses could not be told apart.</summary>
/// <param name="Type">Type of the uses.</param>
/// <param name="ShortForm">Normalised short form.</param>
/// <param name="Papers">Papers that use it without definition.</param>
/// <param name="Senses">Long forms that other papers define, with the number of papers, most frequent first.</param>
public sealed record UndecidedAbbreviation(EntityType Type, string ShortForm, int Papers, IReadOnlyList<FormCount> Senses);

/// <summary>A resolved graph and the report on what is not in it.</summary>
public sealed record ResolutionResult(KnowledgeGraph Graph, ResolutionReport Report);
