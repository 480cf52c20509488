using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Analysis.Tests;

/// <summary>Resolved graphs in few words.</summary>
internal static class TestGraphs
{
    public static KnowledgeGraph Empty { get; } = Of("");

    /// <summary>Papers and the entities they name, e.g. <c>"p1: Adam BERT; p2: BERT"</c>; an entity with <c>!</c> is introduced.</summary>
    public static KnowledgeGraph Of(string papers, EntityEdge[]? relations = null, Citation[]? citations = null, Authorship[]? authorships = null)
    {
        PaperEdge[] edges =
        [
            .. from part in papers.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               let sides = part.Split(':', StringSplitOptions.TrimEntries)
               from name in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select Edge(sides[0], name.TrimEnd('!'), name.EndsWith('!') ? PaperEdgeType.Introduces : PaperEdgeType.Uses),
        ];
        string[] ids = [.. papers.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')[0].Trim())];
        return Of(ids, edges, relations ?? [], citations ?? [], authorships ?? []);
    }

    public static KnowledgeGraph Of(
        IEnumerable<string> papers, PaperEdge[] edges, EntityEdge[] relations, Citation[] citations, Authorship[] authorships)
    {
        Dictionary<string, int> counts = edges.CountBy(edge => edge.EntityId).ToDictionary(StringComparer.Ordinal);
        return new KnowledgeGraph
        {
            Papers = [.. papers.Select(id => new Paper { Id = id, Title = $"Title of {id}", Abstract = "", Source = new SourceLocation("test", 1, "jsonl") })],
            Authors = [.. authorships.Select(edge => edge.AuthorId).Distinct().Select(id => new Author(id, id))],
            Entities =
            [
                .. edges.Select(edge => edge.EntityId).Concat(relations.SelectMany(edge => new[] { edge.HeadId, edge.TailId }))
                    .Distinct().Order(StringComparer.Ordinal).Select(id => EntityOf(id, counts.GetValueOrDefault(id))),
            ],
            PaperEdges = edges,
            EntityEdges = relations,
            Citations = citations,
            Authorships = authorships,
        };
    }

    public static AnalysedGraph Analysed(KnowledgeGraph graph, AnalysisOptions? options = null) =>
        GraphAnalyser.Analyse(graph, options, TestContext.Current.CancellationToken);

    public static PaperEdge Edge(string paper, string entity, PaperEdgeType type = PaperEdgeType.Uses, double confidence = 1, int mentions = 1) => new()
    {
        PaperId = paper,
        EntityId = entity,
        Type = type,
        Confidence = confidence,
        InTitle = false,
        Forms = [.. Enumerable.Repeat(entity, mentions)],
        Sentences = [.. Enumerable.Repeat(entity, mentions)],
        Spans = [.. Enumerable.Repeat(new TextSpan(0, entity.Length), mentions)],
    };

    public static EntityEdge Relation(string head, RelationType type, string tail, params string[] papers) => new()
    {
        HeadId = head,
        Type = type,
        TailId = tail,
        Papers = papers,
        Confidence = 1,
        Evidence = papers,
    };

    /// <summary>Up to 30 papers with up to 120 mentions of up to 20 entities, with relations and citations.</summary>
    public static Gen<KnowledgeGraph> Random { get; } =
        from papers in Gen.Int[1, 30]
        from entities in Gen.Int[1, 20]
        from mentions in Gen.Select(Gen.Int[0, papers - 1], Gen.Int[0, entities - 1], Gen.Double[0.1, 1]).Array[1, 120]
        from relations in Gen.Select(Gen.Int[0, entities - 1], Gen.Enum<RelationType>(), Gen.Int[0, entities - 1]).Array[0, 20]
        from citations in Gen.Select(Gen.Int[0, papers - 1], Gen.Int[0, papers - 1]).Array[0, 10]
        select Of(
            Enumerable.Range(0, papers).Select(paper => $"p{paper}"),
            [.. mentions.DistinctBy(item => (item.Item1, item.Item2)).Select(item =>
                Edge($"p{item.Item1}", $"e{item.Item2}", (PaperEdgeType)(item.Item2 % 3), item.Item3, 1 + (item.Item1 % 3)))],
            [.. relations.DistinctBy(item => item).Select(item => Relation($"e{item.Item1}", item.Item2, $"e{item.Item3}", "p0"))],
            [.. citations.Distinct().Select(item => new Citation($"p{item.Item1}", $"p{item.Item2}"))],
            []);

    private static Entity EntityOf(string id, int papers) => new()
    {
        Id = id,
        Type = EntityType.Method,
        Key = id,
        Name = id,
        Aliases = [],
        Papers = papers,
        Mentions = papers,
        Merges = [],
    };
}
