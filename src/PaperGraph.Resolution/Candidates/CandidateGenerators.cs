namespace PaperGraph.Resolution;

/// <summary>What generators of candidates may look at.</summary>
internal sealed record CandidateContext(TermTable Terms, AbbreviationTable Abbreviations);

/// <summary>
/// The generators of candidate pairs in order, surest first: earlier joins stand when a later one meets a forbidden pair. Each blocks by
/// some key, so that no generator looks at all pairs. Forms with equal keys need none: they are one term from the start.
/// </summary>
internal static class CandidateGenerators
{
    internal static readonly IReadOnlyList<Func<CandidateContext, IEnumerable<Candidate>>> All =
    [
        // Spelling alone, needs no paper to say so.
        VersionMarkerCandidates,
        AcronymOrderCandidates,
        // Needs papers that abbreviate both names alike.
        SharedAbbreviationCandidates,
    ];

    private static IEnumerable<Candidate> VersionMarkerCandidates(CandidateContext context)
    {
        foreach (Term term in context.Terms.Terms)
        {
            if (VersionMarker.Strip(term.Head) is string key && context.Terms.Find(term.Type, key) is Term other) yield return Pair(term, other);
        }
    }

    private static IEnumerable<Candidate> AcronymOrderCandidates(CandidateContext context)
    {
        var first = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (Term term in context.Terms.Terms)
        {
            if (AcronymOrder.Sorted(term.Head) is not string sorted) continue;
            if (!first.TryAdd(sorted, term)) yield return Pair(first[sorted], term);
        }
    }

    private static IEnumerable<Candidate> SharedAbbreviationCandidates(CandidateContext context)
    {
        foreach (Abbreviation abbreviation in context.Abbreviations.All)
        {
            var first = new Dictionary<string, Sense>(StringComparer.Ordinal);
            foreach (Sense sense in abbreviation.Senses)
            {
                string core = SharedAbbreviation.Core(sense.Term.Head);
                if (first.TryAdd(core, sense)) continue;
                int[] papers = [.. first[core].Papers.Concat(sense.Papers).Distinct().Order()];
                yield return Pair(first[core].Term, sense.Term, abbreviation.Short, papers);
            }
        }
    }

    private static Candidate Pair(Term left, Term right, string? sharedShort = null, IReadOnlyList<int>? papers = null) =>
        string.CompareOrdinal(left.Key, right.Key) < 0 ? new Candidate(left, right, sharedShort, papers ?? []) : new Candidate(right, left, sharedShort, papers ?? []);
}
