namespace PaperGraph.Resolution;

/// <summary>Names an entity, lists its aliases and says for each name why it belongs to it.</summary>
internal sealed class EntityBuilder(
    TermTable terms, AbbreviationTable abbreviations, Clustering clusters, IReadOnlyList<PaperForms> papers, ResolutionOptions options)
{
    private static readonly Comparer<SurfaceUse> s_byUse = Comparer<SurfaceUse>.Create(SurfaceUse.ByUse);

    internal Entity Build(EntityUses uses)
    {
        NormalForm name = NameOf(uses);
        List<Merge> merges = [.. NameMerges(uses, name), .. AssignmentMerges(uses, name)];
        merges.Sort(ByText);
        SortedSet<string> aliases = new(uses.Uses.Select(use => use.Use.Form.Clean), StringComparer.Ordinal);
        aliases.Remove(name.Clean);
        return new Entity
        {
            Id = uses.Id,
            Type = uses.Root.Type,
            Key = uses.Root.Key,
            Name = name.Clean,
            Aliases = [.. aliases],
            Papers = uses.Papers,
            Mentions = uses.Mentions,
            FirstYear = uses.FirstYear,
            LastYear = uses.LastYear,
            Merges = merges,
        };
    }

    // The most used name that is no abbreviation of it; where mentions have none, the most used one in definitions.
    private NormalForm NameOf(EntityUses uses)
    {
        SurfaceUse? full = uses.Uses.Where(use => use.Rule == AssignmentRule.Name).Select(use => use.Use).Order(s_byUse).FirstOrDefault();
        full ??= clusters.MembersOf(uses.Root).SelectMany(term => term.Defined).Order(s_byUse).First();
        return full.Form;
    }

    // Other spellings are joined to the most used spelling of their term, and the terms of the cluster to each other.
    private IEnumerable<Merge> NameMerges(EntityUses uses, NormalForm name)
    {
        foreach (Join join in clusters.JoinsOf(uses.Root))
        {
            NormalForm left = HeadOf(join.Candidate.Left, name), right = HeadOf(join.Candidate.Right, name);
            if (right == name) (left, right) = (right, left);
            yield return Merge(left, right, join.Decision.Rule, join.Decision.Evidence, join.Candidate.Papers);
        }

        foreach ((AssignmentRule rule, SurfaceUse use) in uses.Uses)
        {
            if (rule != AssignmentRule.Name) continue;
            NormalForm head = HeadOf(terms[use.Form], name);
            if (use.Form == head) continue;
            Decision decision = PairDecider.Decide(head, use.Form);
            yield return Merge(head, use.Form, decision.Rule, decision.Evidence, use.FirstPapers);
        }
    }

    private NormalForm HeadOf(Term term, NormalForm name) => terms[name] == term ? name : term.Head;

    private IEnumerable<Merge> AssignmentMerges(EntityUses uses, NormalForm name)
    {
        foreach ((AssignmentRule rule, SurfaceUse use) in uses.Uses)
        {
            switch (rule)
            {
                case AssignmentRule.Abbreviation:
                    yield return Merge(name, use.Form, "abbreviation", $"defined in {Count(use.Papers)}", use.FirstPapers);
                    break;
                case AssignmentRule.AbbreviationInside:
                    yield return Merge(name, use.Form, "abbreviation-inside", "reads so with the abbreviation that the paper defines written out", use.FirstPapers);
                    break;
                case AssignmentRule.AbbreviationInPaper:
                    yield return Merge(name, use.Form, "abbreviation-in-paper", $"{Support(uses, use)}; this paper writes the long form too", use.FirstPapers);
                    break;
                case AssignmentRule.Initials:
                    yield return Merge(name, use.Form, "initials", "initials of the long form that the same paper writes", use.FirstPapers);
                    break;
                case AssignmentRule.AbbreviationMajority:
                    yield return Merge(name, use.Form, "abbreviation-majority", Support(uses, use), DefiningPapers(uses, use));
                    break;
            }
        }
    }

    private string Support(EntityUses uses, SurfaceUse use)
    {
        Abbreviation abbreviation = AbbreviationOf(use);
        int all = abbreviation.Senses.Sum(sense => sense.Papers.Count);
        return $"{DefiningPapers(uses, use).Count} of {Count(all)} that define it say so";
    }

    private List<int> DefiningPapers(EntityUses uses, SurfaceUse use) => AbbreviationOf(use).Senses.First(sense => sense.Term == uses.Root).Papers;

    private Abbreviation AbbreviationOf(SurfaceUse use) => abbreviations.Find(use.Form.Type, terms[use.Form].Key)!;

    private static string Count(int number) => number == 1 ? "1 paper" : $"{number} papers";

    private Merge Merge(NormalForm kept, NormalForm joined, string rule, string evidence, IReadOnlyList<int> evidencePapers)
    {
        // Two spellings that look alike once cleaned are shown as they stand in the text.
        bool alike = kept.Clean == joined.Clean;
        string[] ids = [.. evidencePapers.Take(options.EvidencePapers).Select(paper => papers[paper].Paper.Paper.Id)];
        return new Merge(alike ? kept.Surface : kept.Clean, alike ? joined.Surface : joined.Clean, rule, evidence, ids);
    }

    private static int ByText(Merge left, Merge right)
    {
        int order = string.CompareOrdinal(left.Joined, right.Joined);
        if (order == 0) order = string.CompareOrdinal(left.Kept, right.Kept);
        if (order == 0) order = string.CompareOrdinal(left.Rule, right.Rule);
        return order != 0 ? order : string.CompareOrdinal(left.Evidence, right.Evidence);
    }
}
