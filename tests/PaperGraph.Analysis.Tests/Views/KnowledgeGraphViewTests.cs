using CsCheck;
using PaperGraph.Model;
using QuikGraph;

namespace PaperGraph.Analysis.Tests;

public sealed class KnowledgeGraphViewTests
{
    private static readonly BidirectionalGraph<NodeReference, KnowledgeEdge> s_view = KnowledgeGraphView.ToQuikGraph(TestGraphs.Of(
        "p1: Adam BERT; p2: BERT SQuAD; p3: YOLO",
        [TestGraphs.Relation("BERT", RelationType.EvaluatedOn, "SQuAD", "p1", "p2")],
        [new Citation("p2", "p1")],
        [new Authorship("ann", "p1", 1)]));

    [Fact]
    public void Papers_entities_and_authors_are_vertices_and_every_relationship_an_edge()
    {
        Assert.Equal(3 + 4 + 1, s_view.VertexCount);
        Assert.Equal(5 + 1 + 1 + 1, s_view.EdgeCount);
        KnowledgeEdge relation = s_view.Edges.Single(edge => edge.Type == "EVALUATED_ON");
        Assert.Equal((Entity("BERT"), Entity("SQuAD"), 2), (relation.Source, relation.Target, relation.Support));
        Assert.Equal(["CITES", "EVALUATED_ON", "USES", "WROTE"], s_view.Edges.Select(edge => edge.Type).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Degrees_count_edges_each_way()
    {
        IReadOnlyDictionary<NodeReference, (int In, int Out)> degrees = Degrees.Of(s_view);
        Assert.Equal((2, 1), degrees[Entity("BERT")]);
        Assert.Equal((2, 2), degrees[Paper("p1")]);
        Assert.Equal((0, 1), degrees[KnowledgeGraphView.AuthorVertex("ann")]);
    }

    [Fact]
    public void Components_are_numbered_by_their_first_vertex()
    {
        IReadOnlyDictionary<NodeReference, int> components = ConnectedComponents.Of(s_view);
        Assert.Equal(0, components[Entity("SQuAD")]);
        Assert.Equal(0, components[KnowledgeGraphView.AuthorVertex("ann")]);
        Assert.Equal(1, components[Entity("YOLO")]);
        Assert.Equal(1, components.Values.Max());
        Assert.Equal(s_view.VertexCount, ConnectedComponents.StronglyOf(s_view).Values.Distinct().Count());
    }

    [Fact]
    public void A_cycle_of_citations_is_one_strong_component()
    {
        var view = KnowledgeGraphView.ToQuikGraph(TestGraphs.Of("p1: A; p2: A; p3: A", citations: [new("p1", "p2"), new("p2", "p3"), new("p3", "p1")]));
        IReadOnlyDictionary<NodeReference, int> components = ConnectedComponents.StronglyOf(view);
        Assert.Equal([0, 0, 0, 1], view.Vertices.Select(vertex => components[vertex]));
    }

    [Fact]
    public void The_shortest_path_between_entities_goes_through_a_paper_that_names_both()
    {
        GraphPath path = ShortestPaths.Between(s_view, Entity("Adam"), Entity("SQuAD"))!;
        Assert.Equal([Entity("Adam"), Paper("p1"), Entity("BERT"), Entity("SQuAD")], path.Vertices);
        Assert.Equal(["USES", "USES", "EVALUATED_ON"], path.Edges.Select(edge => edge.Type));
        Assert.Equal(3, path.Length);
    }

    [Fact]
    public void Along_the_edges_there_may_be_no_way_back()
    {
        Assert.Equal(2, ShortestPaths.Along(s_view, Paper("p2"), Entity("Adam"))!.Length);
        Assert.Null(ShortestPaths.Along(s_view, Entity("Adam"), Paper("p2")));
        Assert.Null(ShortestPaths.Between(s_view, Entity("Adam"), Entity("YOLO")));
        Assert.Equal(0, ShortestPaths.Between(s_view, Entity("Adam"), Entity("Adam"))!.Length);
    }

    [Fact]
    public void A_vertex_that_is_not_there_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => ShortestPaths.Between(s_view, Entity("Adam"), Entity("GPT")));
        Assert.Contains("Entity GPT", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edge_to_nowhere_is_named()
    {
        KnowledgeGraph graph = TestGraphs.Of("p1: Adam", citations: [new Citation("p1", "p9")]);
        var error = Assert.Throws<ArgumentException>(() => KnowledgeGraphView.ToQuikGraph(graph));
        Assert.Contains("CITES edge from Paper p1 to Paper p9", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, Assert.Throws<ArgumentException>(() => TestGraphs.Analysed(graph)).Message);
    }

    [Fact]
    public void Components_and_path_lengths_agree_with_a_search_of_the_compressed_rows() => TestGraphs.Random.Sample(graph =>
    {
        var view = KnowledgeGraphView.ToQuikGraph(graph);
        NodeReference[] vertices = [.. view.Vertices];
        var numbers = vertices.Index().ToDictionary(item => item.Item, item => item.Index);
        CsrGraph csr = CsrBuilder.Undirected(RandomGraphs.ListOf(
            vertices.Length, view.Edges.Select(edge => (numbers[edge.Source], numbers[edge.Target], 1.0))));

        int[] parts = ConnectedParts.Of(csr, new int[csr.Nodes]);
        IReadOnlyDictionary<NodeReference, int> components = ConnectedComponents.Of(view);
        Assert.Equal(parts, vertices.Select(vertex => components[vertex]));

        int[] distances = Distances(csr);
        for (int node = 0; node < csr.Nodes; node++)
        {
            Assert.Equal(distances[node], ShortestPaths.Between(view, vertices[0], vertices[node])?.Length ?? -1);
        }
    }, iter: 50);

    private static NodeReference Paper(string id) => KnowledgeGraphView.PaperVertex(id);

    private static NodeReference Entity(string id) => KnowledgeGraphView.EntityVertex(id);

    private static int[] Distances(CsrGraph graph)
    {
        var distances = new int[graph.Nodes];
        Array.Fill(distances, -1);
        distances[0] = 0;
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out int node))
        {
            foreach (int other in graph.Targets[graph.Offsets[node]..graph.Offsets[node + 1]])
            {
                if (distances[other] >= 0) continue;
                distances[other] = distances[node] + 1;
                queue.Enqueue(other);
            }
        }

        return distances;
    }
}
