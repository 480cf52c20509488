namespace PaperGraph.Resolution;

/// <summary>
/// Annotated papers in, knowledge graph out: names become entities in four steps, each with its own folder. Normalisation makes the
/// spellings of one name equal; candidates are the pairs of names that could still be one; decisions say which are, by rule and
/// evidence; clusters are what the decisions join without ever bringing a forbidden pair together. Assembly counts and writes it down.
/// The result depends on the set of papers alone, not on their order.
/// </summary>
public static class Resolver
{
    /// <summary>Resolves <paramref name="papers"/> into a graph.</summary>
    /// <exception cref="ArgumentException">A relation has an end that is no mention.</exception>
    public static KnowledgeGraph Resolve(IReadOnlyList<AnnotatedPaper> papers, ResolutionOptions? options = null, CancellationToken ct = default) =>
        ResolveWithReport(papers, options, ct).Graph;

    /// <summary>Resolves <paramref name="papers"/> into a graph and a report on what is not in it.</summary>
    /// <exception cref="ArgumentException">A relation has an end that is no mention.</exception>
    public static ResolutionResult ResolveWithReport(
        IReadOnlyList<AnnotatedPaper> papers, ResolutionOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        options ??= new ResolutionOptions();
        options.Validate();

        AnnotatedPaper[] ordered = InOrder(papers);
        var generic = new Dictionary<(EntityType, string), int>();
        PaperForms[] forms = Normalise(ordered, generic, ct);

        TermTable terms = TermTable.Collect(forms, ct);
        AbbreviationTable definitions = AbbreviationTable.Collect(forms, terms);
        Clustering clusters = Clustering.Build(new CandidateContext(terms, definitions, options), ct);
        AbbreviationTable abbreviations = definitions.Joined(clusters);

        var assigner = new SenseAssigner(terms, abbreviations, clusters, options);
        var assembler = new GraphAssembler(forms, assigner);
        KnowledgeGraph graph = assembler.Assemble(new EntityBuilder(terms, abbreviations, clusters, forms, options), ct);

        return new ResolutionResult(graph, new ResolutionReport
        {
            Mentions = ordered.Sum(paper => paper.Mentions.Count),
            GenericForms = [.. generic.Select(form => new FormCount(form.Key.Item1, form.Key.Item2, form.Value))
                .OrderByDescending(form => form.Mentions).ThenBy(form => form.Form, StringComparer.Ordinal).ThenBy(form => form.Type)],
            DuplicatePapers = papers.Count - ordered.Length,
            SelfRelations = assembler.Relations.SelfRelations,
            GenericRelations = assembler.Relations.GenericRelations,
            OutsideCitations = assembler.OutsideCitations,
            RejectedDefinitions = forms.Sum(paper => paper.Rejected),
            PreventedJoins = clusters.Prevented,
            Undecided = Undecided(assigner, abbreviations),
            MergesByRule = new SortedDictionary<string, int>(
                graph.Entities.SelectMany(entity => entity.Merges).CountBy(merge => merge.Rule).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        });
    }

    // By id; of papers with one id, the one whose text hashes lowest, so that order in the input does not matter.
    private static AnnotatedPaper[] InOrder(IReadOnlyList<AnnotatedPaper> papers) =>
    [
        .. papers.OrderBy(paper => paper.Paper.Id, StringComparer.Ordinal).ThenBy(paper => paper.Paper.ContentHash, StringComparer.Ordinal)
            .DistinctBy(paper => paper.Paper.Id, StringComparer.Ordinal),
    ];

    private static PaperForms[] Normalise(AnnotatedPaper[] papers, Dictionary<(EntityType, string), int> generic, CancellationToken ct)
    {
        var normaliser = new FormNormaliser();
        var forms = new PaperForms[papers.Length];
        Parallel.For(0, papers.Length, new ParallelOptions { CancellationToken = ct }, i => forms[i] = PaperForms.Read(papers[i], normaliser));
        for (int i = 0; i < papers.Length; i++)
        {
            for (int mention = 0; mention < forms[i].Mentions.Length; mention++)
            {
                if (forms[i].Mentions[mention] is not null) continue;
                (EntityType, string) key = (papers[i].Mentions[mention].Type, papers[i].Mentions[mention].Text);
                generic[key] = generic.GetValueOrDefault(key) + 1;
            }
        }

        return forms;
    }

    private static UndecidedAbbreviation[] Undecided(SenseAssigner assigner, AbbreviationTable abbreviations) =>
    [
        .. assigner.Undecided.OrderByDescending(use => use.Value).ThenBy(use => use.Key.Short, StringComparer.Ordinal).ThenBy(use => use.Key.Type)
            .Select(use => new UndecidedAbbreviation(use.Key.Type, use.Key.Short, use.Value,
                [.. abbreviations.Find(use.Key.Type, use.Key.Short)!.Senses.Select(sense => new FormCount(use.Key.Type, sense.Term.Head.Clean, sense.Papers.Count))])),
    ];
}
