using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>
/// The analysed graph as nodes and relationships of a property graph: the one place that decides which label, relationship type and
/// property holds what. Bundles, Neo4j and the embedded store all take their graph from here, so that it is the same in each.
/// </summary>
public static class GraphProjection
{
    /// <summary>
    /// All nodes: papers, authors, entities (by type), communities; each by id in ordinal order. No label's nodes are interrupted by another's.
    /// </summary>
    public static IEnumerable<GraphNode> Nodes(AnalysedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Graph.Papers.OrderBy(paper => paper.Id, StringComparer.Ordinal).Select(paper => PaperNode(paper, graph))
            .Concat(graph.Graph.Authors.OrderBy(author => author.Id, StringComparer.Ordinal).Select(AuthorNode))
            .Concat(graph.Graph.Entities.OrderBy(entity => entity.Type).ThenBy(entity => entity.Id, StringComparer.Ordinal).Select(entity => EntityNode(entity, graph)))
            .Concat(graph.Communities.OrderBy(community => community.Id, StringComparer.Ordinal).Select(CommunityNode));
    }

    /// <summary>
    /// All relationships, by type (in the order of the schema), start label, end label, start id and end id. Sorted by start so that
    /// a store that locks nodes meets each start node once.
    /// </summary>
    public static IEnumerable<GraphRelationship> Relationships(AnalysedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        IEnumerable<IEnumerable<GraphRelationship>> groups =
        [
            .. PaperEdges(graph.Graph),
            Authorships(graph.Graph),
            graph.Graph.Citations.Select(citation => Relationship(GraphSchema.Cites, Paper(citation.PaperId), Paper(citation.CitedId), new())),
            .. EntityEdges(graph.Graph),
            graph.Similarities.Select(SimilarTo),
            graph.CoOccurrences.Select(CoOccursWith),
            Memberships(GraphSchema.Paper, graph.PaperMeasures),
            Memberships(GraphSchema.Entity, graph.EntityMeasures),
        ];
        return groups.SelectMany(group => group
            .OrderBy(relationship => relationship.Start.Id, StringComparer.Ordinal)
            .ThenBy(relationship => relationship.End.Id, StringComparer.Ordinal));
    }

    private static GraphNode PaperNode(Paper paper, AnalysedGraph graph)
    {
        PropertyMap map = new PropertyMap()
            .Add("title", paper.Title)
            .Add("abstract", paper.Abstract)
            .Add("published", paper.Published?.ToString())
            .Add("year", paper.Published?.Year)
            .Add("venue", paper.Venue)
            .Add("url", paper.Url)
            .Add("doi", paper.Doi)
            .Add("arxivId", paper.ArxivId)
            .AddListIfAny("code", paper.CodeLinks)
            .AddListIfAny("data", paper.DataLinks)
            .Add("source", paper.Source.ToString())
            .Add("contentHash", paper.ContentHash);
        return new GraphNode([GraphSchema.Paper], paper.Id, Measured(map, graph.PaperMeasures, paper.Id));
    }

    private static GraphNode AuthorNode(Author author) =>
        new([GraphSchema.Author], author.Id, new PropertyMap().Add("name", author.Name).Properties);

    private static GraphNode EntityNode(Entity entity, AnalysedGraph graph)
    {
        PropertyMap map = new PropertyMap()
            .Add("name", entity.Name)
            .AddList("aliases", entity.Aliases)
            .Add("papers", entity.Papers)
            .Add("mentions", entity.Mentions)
            .Add("firstYear", entity.FirstYear)
            .Add("lastYear", entity.LastYear);
        return new GraphNode(
            [GraphSchema.Entity, GraphSchema.EntityLabels[(int)entity.Type]], entity.Id, Measured(map, graph.EntityMeasures, entity.Id));
    }

    private static GraphNode CommunityNode(Community community) =>
        new([GraphSchema.Community], community.Id, new PropertyMap()
            .Add("name", community.Name)
            .Add("size", community.Size)
            .Add("level", community.Level).Properties);

    private static IReadOnlyDictionary<string, object> Measured(PropertyMap map, IReadOnlyDictionary<string, NodeMeasures> measures, string id)
    {
        if (measures.TryGetValue(id, out NodeMeasures found)) map.AddRank("rank", found.Rank).Add("community", found.CommunityId);
        return map.Properties;
    }

    private static IEnumerable<IEnumerable<GraphRelationship>> PaperEdges(KnowledgeGraph graph)
    {
        ILookup<PaperEdgeType, PaperEdge> byType = graph.PaperEdges.ToLookup(edge => edge.Type);
        Dictionary<string, Paper> papers = graph.Papers.ToDictionary(paper => paper.Id, StringComparer.Ordinal);
        return Enum.GetValues<PaperEdgeType>().Select(type => byType[type].Select(edge => PaperEdge(edge, papers[edge.PaperId].Text)));
    }

    private static GraphRelationship PaperEdge(PaperEdge edge, string text) =>
        Relationship(edge.Type.GraphName(), Paper(edge.PaperId), Entity(edge.EntityId), new PropertyMap()
            .Add("count", edge.Count)
            .AddScore("confidence", edge.Confidence)
            .Add("inTitle", edge.InTitle)
            .AddList("forms", edge.Forms)
            .AddList("sentences", edge.Sentences.Zip(edge.Spans, (sentence, span) => SentenceWindow.Of(sentence, text, span)))
            .AddList("starts", edge.Spans.Select(span => (long)span.Start))
            .AddList("ends", edge.Spans.Select(span => (long)span.End)));

    private static IEnumerable<IEnumerable<GraphRelationship>> EntityEdges(KnowledgeGraph graph)
    {
        ILookup<RelationType, EntityEdge> byType = graph.EntityEdges.ToLookup(edge => edge.Type);
        return Enum.GetValues<RelationType>().Select(type => byType[type].Select(EntityEdge));
    }

    private static GraphRelationship EntityEdge(EntityEdge edge) =>
        Relationship(edge.Type.GraphName(), Entity(edge.HeadId), Entity(edge.TailId), new PropertyMap()
            .Add("support", edge.Papers.Count)
            .AddList("papers", edge.Papers)
            .AddScore("confidence", edge.Confidence)
            .AddList("evidence", edge.Evidence));

    /// <summary>A source that lists one name twice gives one relationship, at the first position: type and ends identify it.</summary>
    private static IEnumerable<GraphRelationship> Authorships(KnowledgeGraph graph) =>
        graph.Authorships.OrderBy(authorship => authorship.Position)
            .DistinctBy(authorship => (authorship.AuthorId, authorship.PaperId)).Select(Wrote);

    private static GraphRelationship Wrote(Authorship authorship) =>
        Relationship(GraphSchema.Wrote, new NodeReference(GraphSchema.Author, authorship.AuthorId), Paper(authorship.PaperId),
            new PropertyMap().Add("position", authorship.Position));

    private static GraphRelationship SimilarTo(PaperSimilarity similarity) =>
        Relationship(GraphSchema.SimilarTo, Paper(similarity.PaperId), Paper(similarity.OtherId),
            new PropertyMap().AddScore("score", similarity.Score).Add("shared", similarity.Shared));

    private static GraphRelationship CoOccursWith(CoOccurrence pair) =>
        Relationship(GraphSchema.CoOccursWith, Entity(pair.EntityId), Entity(pair.OtherId),
            new PropertyMap().Add("papers", pair.Papers).AddScore("npmi", pair.Npmi));

    private static IEnumerable<GraphRelationship> Memberships(string label, IReadOnlyDictionary<string, NodeMeasures> measures) =>
        measures.Where(measure => measure.Value.CommunityId.Length > 0).Select(measure => Relationship(
            GraphSchema.InCommunity, new NodeReference(label, measure.Key), new NodeReference(GraphSchema.Community, measure.Value.CommunityId), new()));

    private static GraphRelationship Relationship(string type, NodeReference start, NodeReference end, PropertyMap map) =>
        new(type, start, end, map.Properties);

    private static NodeReference Paper(string id) => new(GraphSchema.Paper, id);

    private static NodeReference Entity(string id) => new(GraphSchema.Entity, id);
}
