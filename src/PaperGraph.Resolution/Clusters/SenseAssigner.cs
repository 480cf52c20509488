using System.Collections.Concurrent;

namespace PaperGraph.Resolution;

/// <summary>
/// Gives every mention of a paper its cluster. An abbreviation means what its own paper defines; where the paper does not say, what
/// the paper's other names suggest, then what most other papers define, if that is clear; else it stays a name of its own.
/// Safe for concurrent use.
/// </summary>
internal sealed class SenseAssigner(TermTable terms, AbbreviationTable abbreviations, Clustering clusters, ResolutionOptions options)
{
    private readonly FormNormaliser _expansions = new();
    private readonly ConcurrentDictionary<(EntityType Type, string Short), int> _undecided = [];

    /// <summary>Abbreviations that stayed names of their own somewhere, with the number of papers.</summary>
    internal IReadOnlyDictionary<(EntityType Type, string Short), int> Undecided => _undecided;

    /// <summary>The clusters of a paper's mentions, null for generic words.</summary>
    internal Assignment?[] Assign(PaperForms paper)
    {
        Dictionary<(EntityType, string), FormDefinition> definitions = paper.Definitions.ToDictionary(pair => (pair.Short.Type, pair.Short.Key));
        HashSet<Term> named = [.. paper.Mentions.OfType<NormalForm>().Select(form => clusters.RootOf(terms[form]))];
        var known = new Dictionary<NormalForm, Assignment>();
        var result = new Assignment?[paper.Mentions.Length];
        for (int i = 0; i < result.Length; i++)
        {
            if (paper.Mentions[i] is not NormalForm form) continue;
            if (!known.TryGetValue(form, out Assignment assignment))
            {
                assignment = Assign(form, paper, definitions, named);
                // Where the form is a name of that cluster anyway, no paper needs to say so.
                if (assignment.Root == clusters.RootOf(terms[form])) assignment = assignment with { Rule = AssignmentRule.Name };
                known.Add(form, assignment);
            }

            result[i] = assignment;
        }

        return result;
    }

    private Assignment Assign(NormalForm form, PaperForms paper, Dictionary<(EntityType, string), FormDefinition> definitions, HashSet<Term> named)
    {
        Term own = terms[form];
        if (definitions.TryGetValue((form.Type, form.Key), out FormDefinition? definition) && MayAbbreviate(form, definition.Short))
        {
            return new(clusters.RootOf(terms[definition.Long]), AssignmentRule.Abbreviation);
        }

        if (Expanded(form, paper) is Term expanded) return new(clusters.RootOf(expanded), AssignmentRule.AbbreviationInside);
        if (form.IsNamed && abbreviations.Find(form.Type, own.Key) is Abbreviation abbreviation)
        {
            if (OnlyOne(abbreviation.Senses.Select(sense => sense.Term).Where(named.Contains)) is Term here) return new(here, AssignmentRule.AbbreviationInPaper);

            if (abbreviation.Majority(options) is Term root) return new(root, AssignmentRule.AbbreviationMajority);
            _undecided.AddOrUpdate((form.Type, own.Key), 1, static (_, count) => count + 1);
        }
        else if (form.IsShort && OnlyOne(LongFormsOf(form, paper)) is Term initials)
        {
            return new(initials, AssignmentRule.Initials);
        }

        return new(clusters.RootOf(own), AssignmentRule.Name);
    }

    // "speed" is no abbreviation where "SPEED" is one.
    private static bool MayAbbreviate(NormalForm form, NormalForm shortForm) => form.IsNamed || !shortForm.IsNamed;

    // "day-ahead EPF" where EPF is defined: only if the corpus has the whole name written out, so that no name is made up.
    private Term? Expanded(NormalForm form, PaperForms paper)
    {
        if (form.Tokens.Count < 2 || !form.IsNamed || paper.Definitions.Count == 0) return null;
        bool changed = false;
        string[] words = [.. form.Tokens.Select(token => Expand(token))];
        if (!changed) return null;
        NormalForm whole = _expansions.Normalise(form.Type, string.Join(' ', words));
        return terms.Find(form.Type, whole.Key) is { IsMentioned: true } term ? term : null;

        string Expand(FormToken token)
        {
            foreach (FormDefinition definition in paper.Definitions)
            {
                if (definition.Short.Key != token.Normal || !token.IsNamed) continue;
                changed = true;
                return definition.Long.Clean;
            }

            return token.Surface;
        }
    }

    private IEnumerable<Term> LongFormsOf(NormalForm form, PaperForms paper) =>
        paper.Mentions.OfType<NormalForm>().Where(other => other.Type == form.Type && Initials.Match(form, other)).Select(other => clusters.RootOf(terms[other]));

    private static Term? OnlyOne(IEnumerable<Term> roots)
    {
        Term? only = null;
        foreach (Term root in roots)
        {
            if (only is not null && only != root) return null;
            only = root;
        }

        return only;
    }
}
