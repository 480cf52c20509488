namespace PaperGraph.Resolution;

/// <summary>The terms of a corpus.</summary>
internal sealed class TermTable
{
    private readonly List<Term> _terms = [];
    private readonly Dictionary<(EntityType, string), Term> _byKey = [];
    private readonly Dictionary<NormalForm, Term> _byForm = [];
    private readonly HashSet<(EntityType, string)> _clashing;

    private TermTable(HashSet<(EntityType, string)> clashing) => _clashing = clashing;

    internal IReadOnlyList<Term> Terms => _terms;

    /// <summary>Collects the terms of papers that are in ascending order of their ids.</summary>
    internal static TermTable Collect(IReadOnlyList<PaperForms> papers, CancellationToken ct)
    {
        var table = new TermTable(FindClashes(papers));
        for (int paper = 0; paper < papers.Count; paper++)
        {
            ct.ThrowIfCancellationRequested();
            foreach (NormalForm? form in papers[paper].Mentions)
            {
                if (form is not null) table.TermOf(form).AddMention(form, paper);
            }

            foreach (FormDefinition definition in papers[paper].Definitions) table.TermOf(definition.Long).AddDefinition(definition.Long, paper);
        }

        foreach (Term term in table._terms) term.Close();
        return table;
    }

    /// <summary>The term that <paramref name="form"/> belongs to.</summary>
    internal Term this[NormalForm form] => _byForm[form];

    internal Term? Find(EntityType type, string key) => _byKey.GetValueOrDefault((type, key));

    // Keys that hold both a short word in small letters and a name in mixed case.
    private static HashSet<(EntityType, string)> FindClashes(IReadOnlyList<PaperForms> papers)
    {
        HashSet<(EntityType, string)> words = [], names = [];
        foreach (NormalForm form in papers.SelectMany(paper => paper.Mentions).OfType<NormalForm>())
        {
            if (CaseClash.IsWord(form)) words.Add((form.Type, form.Key));
            else if (CaseClash.IsMixed(form)) names.Add((form.Type, form.Key));
        }

        words.IntersectWith(names);
        return words;
    }

    private string KeyOf(NormalForm form) =>
        _clashing.Contains((form.Type, form.Key)) && CaseClash.IsWord(form) ? form.Key + " (word)" : form.Key;

    private Term TermOf(NormalForm form)
    {
        if (_byForm.TryGetValue(form, out Term? term)) return term;
        (EntityType, string) key = (form.Type, KeyOf(form));
        if (!_byKey.TryGetValue(key, out term))
        {
            term = new Term(_terms.Count, key.Item1, key.Item2);
            _byKey.Add(key, term);
            _terms.Add(term);
        }

        _byForm.Add(form, term);
        return term;
    }
}
