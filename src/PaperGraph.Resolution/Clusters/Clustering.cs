namespace PaperGraph.Resolution;

/// <summary>A decision that joined two terms.</summary>
internal sealed record Join(Candidate Candidate, Decision Decision);

/// <summary>
/// Terms joined into clusters. Not single linkage: two clusters are joined only if no pair across them is forbidden, so a chain of
/// likenesses never brings together what differs in a digit or is the opposite.
/// </summary>
internal sealed class Clustering
{
    private readonly Term[] _root;
    private readonly Dictionary<Term, List<Term>> _members = [];
    private readonly Dictionary<Term, List<Join>> _joins = [];

    private Clustering(TermTable terms) => _root = [.. terms.Terms];

    /// <summary>Accepted joins that a forbidden pair prevented.</summary>
    internal int Prevented { get; private set; }

    /// <summary>Decides about the candidates in order and joins what may be joined.</summary>
    internal static Clustering Build(CandidateContext context, CancellationToken ct)
    {
        var clustering = new Clustering(context.Terms);
        foreach (Func<CandidateContext, IEnumerable<Candidate>> generator in CandidateGenerators.All)
        {
            // Ordered by what they are about, not by how the generator came upon them.
            foreach (Candidate candidate in generator(context).OrderBy(pair => pair.Left.Type).ThenBy(pair => pair.Left.Key, StringComparer.Ordinal)
                .ThenBy(pair => pair.Right.Key, StringComparer.Ordinal))
            {
                ct.ThrowIfCancellationRequested();
                Decision decision = PairDecider.Decide(candidate.Left.Head, candidate.Right.Head, candidate.Context);
                if (decision.Verdict == Verdict.Same) clustering.TryJoin(new Join(candidate, decision));
            }
        }

        return clustering;
    }

    /// <summary>The member whose key the cluster's id is made from: the shortest key, ordinally first among equals.</summary>
    internal Term RootOf(Term term) => _root[term.Index];

    internal IReadOnlyList<Term> MembersOf(Term root) => _members.TryGetValue(root, out List<Term>? members) ? members : [root];

    internal IReadOnlyList<Join> JoinsOf(Term root) => _joins.TryGetValue(root, out List<Join>? joins) ? joins : [];

    private void TryJoin(Join join)
    {
        Term left = RootOf(join.Candidate.Left), right = RootOf(join.Candidate.Right);
        if (left == right) return;
        IReadOnlyList<Term> lefts = MembersOf(left), rights = MembersOf(right);
        // The pair that the decision is about has been asked already; "SQuAD v2.0" and "SQuAD 2.0" may differ in more than spelling.
        bool forbidden = lefts.Any(mine => rights.Any(theirs =>
            !(mine == join.Candidate.Left && theirs == join.Candidate.Right || mine == join.Candidate.Right && theirs == join.Candidate.Left)
            && ForbiddenPairs.Reason(mine.Head, theirs.Head) is not null));
        if (forbidden) Prevented++;
        else Unite(left, right, join);
    }

    private void Unite(Term left, Term right, Join join)
    {
        List<Term> members = [.. MembersOf(left), .. MembersOf(right)];
        List<Join> joins = [.. JoinsOf(left), .. JoinsOf(right), join];
        Term root = members.OrderBy(term => term.Key.Length).ThenBy(term => term.Key, StringComparer.Ordinal).First();
        foreach (Term old in (Term[])[left, right])
        {
            _members.Remove(old);
            _joins.Remove(old);
        }

        _members.Add(root, members);
        _joins.Add(root, joins);
        foreach (Term member in members) _root[member.Index] = root;
    }
}
