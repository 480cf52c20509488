namespace PaperGraph.Resolution;

/// <summary>How certain the corpus must be before names are joined on its word alone.</summary>
public sealed record ResolutionOptions
{
    /// <summary>
    /// How many papers must define an abbreviation as the same long form before other papers' undefined uses follow them.
    /// </summary>
    public int MinimumDefiningPapers { get; init; } = 2;

    /// <summary>
    /// Share, 0 to 1, of the defining papers that must agree on the long form.
    /// </summary>
    public double MajorityShare { get; init; } = 0.8;

    /// <summary>Most paper ids that a <see cref="Merge"/> names as its evidence.</summary>
    public int EvidencePapers { get; init; } = 10;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumDefiningPapers, 1);
        if (MajorityShare is not (> 0.5 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(MajorityShare), MajorityShare, "must be above 0.5 (a majority) and at most 1");
        }

        if (EvidencePapers is < 1 or > 10) throw new ArgumentOutOfRangeException(nameof(EvidencePapers), EvidencePapers, "must be 1 to 10");
    }
}
