namespace PaperGraph.Resolution;

/// <summary>A definition of an abbreviation as names of one type.</summary>
internal sealed record FormDefinition(NormalForm Short, NormalForm Long);

/// <summary>A paper's names in normal form.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Mentions">For each mention its normal form; null where it is a generic word and stays out.</param>
/// <param name="Definitions">Its definitions, one for each type that the paper uses the abbreviation as.</param>
/// <param name="Rejected">Definitions that may not join their forms.</param>
internal sealed record PaperForms(AnnotatedPaper Paper, NormalForm?[] Mentions, IReadOnlyList<FormDefinition> Definitions, int Rejected)
{
    /// <summary>Reads a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="normaliser">Makes normal forms.</param>
    internal static PaperForms Read(AnnotatedPaper paper, FormNormaliser normaliser)
    {
        var mentions = new NormalForm?[paper.Mentions.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            NormalForm form = normaliser.Normalise(paper.Mentions[i].Type, paper.Mentions[i].Text);
            mentions[i] = GenericForms.Contains(form) ? null : form;
        }

        int rejected = 0;
        var definitions = new List<FormDefinition>();
        var defined = new HashSet<(EntityType, string)>();
        foreach (AbbreviationDefinition definition in paper.Abbreviations)
        {
            string shortText = definition.ShortForm.Of(paper.Paper.Text), longText = definition.LongForm.Of(paper.Paper.Text);
            foreach (EntityType type in TypesOf(definition, paper, mentions, normaliser, shortText))
            {
                NormalForm shortForm = normaliser.Normalise(type, shortText);
                var pair = new FormDefinition(shortForm, LongForm.Of(shortForm, longText, normaliser));
                if (!DefinitionGuard.Accepts(pair.Short, pair.Long)) rejected++;
                // A second definition of the same short form in one abstract is a slip of the finder more often than of the authors.
                else if (defined.Add((type, pair.Short.Key))) definitions.Add(pair);
            }
        }

        return new PaperForms(paper, mentions, definitions, rejected);
    }

    // The types that mentions give to either form here, or to the short form anywhere in the paper.
    private static SortedSet<EntityType> TypesOf(
        AbbreviationDefinition definition, AnnotatedPaper paper, NormalForm?[] mentions, FormNormaliser normaliser, string shortText)
    {
        var types = new SortedSet<EntityType>();
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i] is not NormalForm form) continue;
            Mention mention = paper.Mentions[i];
            bool defined = mention.Span == definition.ShortForm || mention.Span == definition.LongForm;
            // Not "UAV datasets", which reads UAV without its generic head: the paper's UAV is no dataset.
            bool used = !form.HasGenericHead && form.Key == normaliser.Normalise(form.Type, shortText).Key;
            if (defined || used) types.Add(mention.Type);
        }

        return types;
    }
}
