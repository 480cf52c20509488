namespace PaperGraph.Resolution;

/// <summary>A long form of an abbreviation, and the papers that define it so, in order of their ids.</summary>
internal sealed record Sense(Term Term, List<int> Papers);

/// <summary>An abbreviation as names of one type, with its long forms: most papers first, then by key.</summary>
internal sealed record Abbreviation(EntityType Type, string Short, IReadOnlyList<Sense> Senses)
{
    /// <summary>Papers that define it.</summary>
    internal int Papers => Senses.Sum(sense => sense.Papers.Count);

    /// <summary>The long form that undefined uses follow, or null where the corpus is not clear.</summary>
    internal Term? Majority(ResolutionOptions options)
    {
        int papers = Senses[0].Papers.Count, enough = Short.Length <= 2 ? options.MinimumDefiningPapersOfTwoLetters : options.MinimumDefiningPapers;
        return papers >= enough && papers >= options.MajorityShare * Papers ? Senses[0].Term : null;
    }
}

/// <summary>What the corpus defines its abbreviations to mean.</summary>
internal sealed class AbbreviationTable
{
    private readonly SortedDictionary<(EntityType, string), Abbreviation> _all;

    private AbbreviationTable(SortedDictionary<(EntityType, string), Abbreviation> all) => _all = all;

    /// <summary>By type and short form.</summary>
    internal IEnumerable<Abbreviation> All => _all.Values;

    internal Abbreviation? Find(EntityType type, string shortKey) => _all.GetValueOrDefault((type, shortKey));

    /// <summary>
    /// The abbreviations whose meaning is clear whatever the type: every type that has a majority has the same. Null marks one whose types disagree.
    /// </summary>
    internal Dictionary<string, Sense?> Clear(ResolutionOptions options)
    {
        var clear = new Dictionary<string, Sense?>(StringComparer.Ordinal);
        foreach (Abbreviation abbreviation in All)
        {
            Sense sense = abbreviation.Senses[0];
            if (abbreviation.Majority(options) is null) continue;
            if (!clear.TryGetValue(abbreviation.Short, out Sense? known)) clear.Add(abbreviation.Short, sense);
            else if (known is not null && known.Term.Key != sense.Term.Key) clear[abbreviation.Short] = null;
            else if (known is not null && known.Papers.Count < sense.Papers.Count) clear[abbreviation.Short] = sense;
        }

        return clear;
    }

    /// <summary>Collects the definitions of all papers.</summary>
    internal static AbbreviationTable Collect(IReadOnlyList<PaperForms> papers, TermTable terms)
    {
        var senses = new Dictionary<(EntityType, string), Dictionary<Term, Sense>>();
        for (int paper = 0; paper < papers.Count; paper++)
        {
            foreach (FormDefinition definition in papers[paper].Definitions)
            {
                (EntityType, string) key = (definition.Short.Type, definition.Short.Key);
                if (!senses.TryGetValue(key, out Dictionary<Term, Sense>? ofShort)) senses.Add(key, ofShort = []);
                Term term = terms[definition.Long];
                if (!ofShort.TryGetValue(term, out Sense? sense)) ofShort.Add(term, sense = new Sense(term, []));
                sense.Papers.Add(paper);
            }
        }

        return new AbbreviationTable(Sorted(senses));
    }

    /// <summary>The same table with the long forms of one cluster counted as one.</summary>
    internal AbbreviationTable Joined(Clustering clusters)
    {
        var senses = new Dictionary<(EntityType, string), Dictionary<Term, Sense>>();
        foreach (((EntityType, string) key, Abbreviation abbreviation) in _all)
        {
            var joined = new Dictionary<Term, Sense>();
            foreach (Sense sense in abbreviation.Senses)
            {
                Term root = clusters.RootOf(sense.Term);
                if (!joined.TryGetValue(root, out Sense? whole)) joined.Add(root, whole = new Sense(root, []));
                whole.Papers.AddRange(sense.Papers);
            }

            foreach (Sense sense in joined.Values) sense.Papers.Sort();
            senses.Add(key, joined);
        }

        return new AbbreviationTable(Sorted(senses));
    }

    private static SortedDictionary<(EntityType, string), Abbreviation> Sorted(Dictionary<(EntityType, string), Dictionary<Term, Sense>> senses)
    {
        var all = new SortedDictionary<(EntityType, string), Abbreviation>(ByTypeAndKey);
        foreach (((EntityType, string) key, Dictionary<Term, Sense> ofShort) in senses)
        {
            Sense[] ordered = [.. ofShort.Values.OrderByDescending(sense => sense.Papers.Count).ThenBy(sense => sense.Term.Key, StringComparer.Ordinal)];
            all.Add(key, new Abbreviation(key.Item1, key.Item2, ordered));
        }

        return all;
    }

    private static readonly Comparer<(EntityType Type, string Key)> ByTypeAndKey = Comparer<(EntityType Type, string Key)>.Create(
        (left, right) => left.Type != right.Type ? left.Type.CompareTo(right.Type) : string.CompareOrdinal(left.Key, right.Key));
}
