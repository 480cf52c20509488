namespace PaperGraph.Resolution;

/// <summary>What generators of candidates may look at.</summary>
internal sealed record CandidateContext(TermTable Terms, AbbreviationTable Abbreviations, ResolutionOptions Options);

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
        // Needs most papers to agree on an abbreviation.
        AbbreviationInsideCandidates,
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
                yield return Pair(first[core].Term, sense.Term, new PairContext(SharedShort: abbreviation.Short), papers);
            }
        }
    }

    private static IEnumerable<Candidate> AbbreviationInsideCandidates(CandidateContext context)
    {
        Dictionary<string, Sense?> clear = context.Abbreviations.Clear(context.Options);
        var normaliser = new FormNormaliser();
        foreach (Term term in context.Terms.Terms)
        {
            if (term.Head.Tokens.Count < 2) continue;
            var papers = new List<int>();
            string[] words = [.. term.Head.Tokens.Select(Expand)];
            if (papers.Count == 0) continue;
            NormalForm whole = normaliser.Normalise(term.Type, string.Join(' ', words));
            if (context.Terms.Find(term.Type, whole.Key) is not Term other || other == term) continue;
            yield return Pair(term, other, new PairContext(Expansion: whole), [.. papers.Distinct().Order()]);

            string Expand(FormToken token)
            {
                if (!token.IsNamed || clear.GetValueOrDefault(token.Normal) is not Sense sense) return token.Surface;
                papers.AddRange(sense.Papers);
                return sense.Term.Head.Clean;
            }
        }
    }

    private static Candidate Pair(Term left, Term right, PairContext context = default, IReadOnlyList<int>? papers = null) =>
        string.CompareOrdinal(left.Key, right.Key) < 0 ? new Candidate(left, right, context, papers ?? []) : new Candidate(right, left, context, papers ?? []);
}
