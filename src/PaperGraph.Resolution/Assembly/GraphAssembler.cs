namespace PaperGraph.Resolution;

/// <summary>Puts the graph together from the papers and the cluster of each of their mentions.</summary>
internal sealed class GraphAssembler(IReadOnlyList<PaperForms> papers, SenseAssigner assigner)
{
    private readonly Dictionary<Term, EntityUses> _entities = [];
    private readonly List<PaperEdge> _paperEdges = [];
    private readonly AuthorCollector _authors = new();

    internal EntityEdgeCollector Relations { get; } = new();

    internal int OutsideCitations { get; private set; }

    internal KnowledgeGraph Assemble(EntityBuilder entityBuilder, CancellationToken ct)
    {
        var assignments = new Assignment?[papers.Count][];
        Parallel.For(0, papers.Count, new ParallelOptions { CancellationToken = ct }, paper => assignments[paper] = assigner.Assign(papers[paper]));
        for (int paper = 0; paper < papers.Count; paper++)
        {
            ct.ThrowIfCancellationRequested();
            Add(papers[paper], assignments[paper], paper);
            assignments[paper] = [];
        }

        List<Paper> all = [.. papers.Select(paper => paper.Paper.Paper)];
        (List<Citation> citations, OutsideCitations) = CitationBuilder.Build(all);
        return new KnowledgeGraph
        {
            Papers = all,
            Authors = _authors.Build(),
            Entities = [.. _entities.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal).AsParallel().AsOrdered().WithCancellation(ct).Select(entityBuilder.Build)],
            PaperEdges = _paperEdges,
            EntityEdges = Relations.Build(),
            Authorships = _authors.Authorships,
            Citations = citations,
        };
    }

    private void Add(PaperForms forms, Assignment?[] assignments, int index)
    {
        AnnotatedPaper paper = forms.Paper;
        var entities = new EntityUses?[assignments.Length];
        for (int i = 0; i < entities.Length; i++)
        {
            if (assignments[i] is not Assignment assignment) continue;
            if (!_entities.TryGetValue(assignment.Root, out EntityUses? entity)) _entities.Add(assignment.Root, entity = new EntityUses(assignment.Root));
            entity.Add(forms.Mentions[i]!, assignment.Rule, index, paper.Paper.Published?.Year);
            entities[i] = entity;
        }

        var sentences = new SentenceLookup(paper);
        _paperEdges.AddRange(PaperEdgeBuilder.Build(paper, entities, sentences));
        Relations.Add(paper, entities, sentences);
        _authors.Add(paper.Paper);
    }
}
