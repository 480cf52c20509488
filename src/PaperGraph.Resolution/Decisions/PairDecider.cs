namespace PaperGraph.Resolution;

/// <summary>Decides whether two names of one type are the same, by the first rule that has an answer.</summary>
internal static class PairDecider
{
    /// <summary>
    /// The rules in order. Spelling comes first, since equal keys cannot differ in anything the other rules look at, but for a clash
    /// of case. Abbreviations account for every letter. What forbids comes before what joins by likeness, so that no likeness outvotes a digit.
    /// </summary>
    private static readonly Func<NormalForm, NormalForm, PairContext, Decision>[] s_rules =
    [
        static (left, right, _) => CaseClash.Decide(left, right),
        static (left, right, _) => SameKey(left, right),
        static (left, right, _) => VersionMarker.Decide(left, right),
        static (left, right, _) => Initials.Decide(left, right),
        AbbreviationInside.Decide,
        static (left, right, _) => AcronymOrder.Decide(left, right),
        static (left, right, _) => ForbiddenPairs.Decide(left, right),
        SharedAbbreviation.Decide,
    ];

    /// <summary>Decides about <paramref name="left"/> and <paramref name="right"/>.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another of the same type.</param>
    /// <param name="context">What is known beside the spelling.</param>
    internal static Decision Decide(NormalForm left, NormalForm right, PairContext context = default)
    {
        if (left.Type != right.Type) return Decision.Different("type", $"{left.Type} and {right.Type}");
        foreach (Func<NormalForm, NormalForm, PairContext, Decision> rule in s_rules)
        {
            Decision decision = rule(left, right, context);
            if (decision.Verdict != Verdict.Open) return decision;
        }

        return Decision.Open;
    }

    private static Decision SameKey(NormalForm left, NormalForm right)
    {
        if (left.Key != right.Key) return Decision.Open;
        (string rule, string common) = left.Meets(right);
        return Decision.Same(rule, $"both read \"{common}\"");
    }
}
