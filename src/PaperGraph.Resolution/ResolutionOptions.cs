namespace PaperGraph.Resolution;

/// <summary>How certain the corpus must be before names are joined on its word alone.</summary>
public sealed record ResolutionOptions
{
    /// <summary>
    /// How many papers must define an abbreviation as the same long form before undefined uses in other papers follow them. Where one
    /// paper alone defines it, the next paper that defines it means something else in more than a third of the cases
    /// (docs/resolution.md has the table); where two do and agree, in one of twenty.
    /// </summary>
    public int MinimumDefiningPapers { get; init; } = 2;

    /// <summary>
    /// The same for abbreviations of two letters, of which there are too few for all the terms of the field: two papers that agree on one
    /// are wrong about every fourth, three about one in forty.
    /// </summary>
    public int MinimumDefiningPapersOfTwoLetters { get; init; } = 3;

    /// <summary>
    /// Share, above 0.5 and at most 1, of the defining papers that must agree on the long form. Below four in five the abbreviation has
    /// two meanings in use ("SSL"), above that the rest are slips and one-off systems.
    /// </summary>
    public double MajorityShare { get; init; } = 0.8;

    /// <summary>Most paper ids that a <see cref="Merge"/> names as its evidence.</summary>
    public int EvidencePapers { get; init; } = 10;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumDefiningPapers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumDefiningPapersOfTwoLetters, 1);
        if (MajorityShare is not (> 0.5 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(MajorityShare), MajorityShare, "must be above 0.5 (a majority) and at most 1");
        }

        if (EvidencePapers is < 1 or > 10) throw new ArgumentOutOfRangeException(nameof(EvidencePapers), EvidencePapers, "must be 1 to 10");
    }
}
