using PaperGraph.Model;
using QuikGraph;

namespace PaperGraph.Analysis;

/// <summary>
/// The resolved graph as a QuikGraph graph: vertices are <see cref="NodeReference"/>s with the label <c>Paper</c>, <c>Entity</c> or
/// <c>Author</c>, edges are <see cref="KnowledgeEdge"/>s. Every QuikGraph algorithm runs on it.
/// </summary>
public static class KnowledgeGraphView
{
    internal const string Paper = "Paper";
    internal const string Entity = "Entity";
    internal const string Author = "Author";

    /// <summary>The vertex of a paper.</summary>
    public static NodeReference PaperVertex(string id) => new(Paper, id);

    /// <summary>The vertex of an entity.</summary>
    public static NodeReference EntityVertex(string id) => new(Entity, id);

    /// <summary>The vertex of an author.</summary>
    public static NodeReference AuthorVertex(string id) => new(Author, id);

    /// <summary>All papers, entities and authors of a graph, in this order, with all their relationships.</summary>
    /// <exception cref="ArgumentException">An edge names a paper, entity or author that the graph does not hold.</exception>
    public static BidirectionalGraph<NodeReference, KnowledgeEdge> ToQuikGraph(KnowledgeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var view = new BidirectionalGraph<NodeReference, KnowledgeEdge>(allowParallelEdges: true);
        view.AddVertexRange(graph.Papers.Select(paper => PaperVertex(paper.Id)));
        view.AddVertexRange(graph.Entities.Select(entity => EntityVertex(entity.Id)));
        view.AddVertexRange(graph.Authors.Select(author => AuthorVertex(author.Id)));
        foreach (KnowledgeEdge edge in KnowledgeEdges.Of(graph))
        {
            if (!view.ContainsVertex(edge.Source)) throw KnowledgeEdges.Dangling(edge, edge.Source);
            if (!view.ContainsVertex(edge.Target)) throw KnowledgeEdges.Dangling(edge, edge.Target);
            view.AddEdge(edge);
        }

        return view;
    }
}
