namespace PaperGraph.Resolution;

/// <summary>Makes a paper's edges to its entities: one for each entity, with every mention.</summary>
internal static class PaperEdgeBuilder
{
    /// <summary>The edges of one paper, by entity id.</summary>
    internal static IEnumerable<PaperEdge> Build(AnnotatedPaper paper, EntityUses?[] entities, SentenceLookup sentences) =>
        Enumerable.Range(0, entities.Length)
            .Where(i => entities[i] is not null)
            .GroupBy(i => entities[i]!)
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => Edge(paper, group.Key, [.. group.Select(i => paper.Mentions[i]).OrderBy(mention => mention.Span)], sentences));

    private static PaperEdge Edge(AnnotatedPaper paper, EntityUses entity, Mention[] mentions, SentenceLookup sentences) => new()
    {
        PaperId = paper.Paper.Id,
        Type = TypeOf(entity.Root.Type, mentions),
        EntityId = entity.Id,
        Confidence = mentions.Max(mention => mention.Confidence),
        InTitle = mentions.Any(mention => mention.Span.Start < paper.Paper.Title.Length),
        Forms = [.. mentions.Select(mention => mention.Text)],
        Sentences = [.. mentions.Select(mention => sentences.At(mention.Span.Start))],
        Spans = [.. mentions.Select(mention => mention.Span)],
    };

    // A flag on one mention is a statement of the paper about the entity: the strongest counts.
    private static PaperEdgeType TypeOf(EntityType type, Mention[] mentions) => type switch
    {
        EntityType.Method => mentions.Any(mention => mention.Introduced) ? PaperEdgeType.Introduces : PaperEdgeType.Uses,
        EntityType.Dataset when mentions.Any(mention => mention.Introduced) => PaperEdgeType.Introduces,
        EntityType.Dataset => mentions.Any(mention => mention.Evaluated) ? PaperEdgeType.EvaluatesOn : PaperEdgeType.Mentions,
        EntityType.Task => PaperEdgeType.Addresses,
        EntityType.Metric => PaperEdgeType.Reports,
        EntityType.Concept => PaperEdgeType.Discusses,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no such entity type"),
    };
}
