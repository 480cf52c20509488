using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>The one place that reads a graph's relationships as edges: the QuikGraph view and the CSR networks both take them from here.</summary>
internal static class KnowledgeEdges
{
    internal const string Cites = "CITES";
    internal const string Wrote = "WROTE";

    /// <summary>Every relationship: paper edges, entity edges, citations, authorships.</summary>
    public static IEnumerable<KnowledgeEdge> Of(KnowledgeGraph graph) =>
        PaperEdges(graph).Concat(EntityEdges(graph)).Concat(Citations(graph)).Concat(Authorships(graph));

    /// <summary>From papers to entities.</summary>
    public static IEnumerable<KnowledgeEdge> PaperEdges(KnowledgeGraph graph) => graph.PaperEdges.Select(edge => new KnowledgeEdge(
        KnowledgeGraphView.PaperVertex(edge.PaperId), KnowledgeGraphView.EntityVertex(edge.EntityId), edge.Type.GraphName(), edge.Confidence, 1));

    /// <summary>Between entities.</summary>
    public static IEnumerable<KnowledgeEdge> EntityEdges(KnowledgeGraph graph) => graph.EntityEdges.Select(edge => new KnowledgeEdge(
        KnowledgeGraphView.EntityVertex(edge.HeadId), KnowledgeGraphView.EntityVertex(edge.TailId), edge.Type.GraphName(), edge.Confidence, edge.Papers.Count));

    /// <summary>From papers to the papers they cite.</summary>
    public static IEnumerable<KnowledgeEdge> Citations(KnowledgeGraph graph) => graph.Citations.Select(edge => new KnowledgeEdge(
        KnowledgeGraphView.PaperVertex(edge.PaperId), KnowledgeGraphView.PaperVertex(edge.CitedId), Cites, 1, 1));

    /// <summary>The error of an edge whose end is missing.</summary>
    public static ArgumentException Dangling(KnowledgeEdge edge, NodeReference missing) => new(
        $"A {edge.Type} edge from {edge.Source.Label} {edge.Source.Id} to {edge.Target.Label} {edge.Target.Id} names the {missing.Label} "
        + $"{missing.Id}, which the graph does not hold. Build the graph again, or take the edge out.");

    private static IEnumerable<KnowledgeEdge> Authorships(KnowledgeGraph graph) => graph.Authorships.Select(edge => new KnowledgeEdge(
        KnowledgeGraphView.AuthorVertex(edge.AuthorId), KnowledgeGraphView.PaperVertex(edge.PaperId), Wrote, 1, 1));
}
