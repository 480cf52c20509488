using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>
/// The network that ranks are found in: who vouches for whom among papers and entities. On an undirected network PageRank is little
/// more than degree; here edges have the direction of the statement.
/// <list type="bullet">
/// <item>A paper vouches for the entities it names and the papers it cites.</item>
/// <item>An entity vouches for what its relations lead to: a method for its task, dataset and metric, a part for its whole, a kind for
/// its genus; the two sides of a comparison for each other.</item>
/// <item>An entity gives back to its papers. Those that introduce it are raised, where they are fewer, to as much together as all others:
/// a paper whose method many papers use ranks high even where no citations are known.</item>
/// </list>
/// Each paper's statement weighs its confidence times the rarity of the entity vouched for.
/// </summary>
internal static class RankNetwork
{
    private static readonly string s_introduces = PaperEdgeType.Introduces.GraphName();
    private static readonly string s_comparedWith = RelationType.ComparedWith.GraphName();

    /// <summary>The directed network.</summary>
    public static CsrGraph Of(KnowledgeGraph graph, NodeIndex index, Incidence incidence)
    {
        var edges = new EdgeList(index.Count, (2 * graph.PaperEdges.Count) + graph.EntityEdges.Count + graph.Citations.Count);
        AddPaperEdges(graph, index, incidence, edges);
        foreach (KnowledgeEdge edge in KnowledgeEdges.EntityEdges(graph))
        {
            int head = index.NodeOf(edge, edge.Source);
            int tail = index.NodeOf(edge, edge.Target);
            if (head == tail) continue;
            double said = edge.Confidence * edge.Support;
            edges.Add(head, tail, said * incidence.Rarity[tail - incidence.Papers]);
            if (edge.Type == s_comparedWith) edges.Add(tail, head, said * incidence.Rarity[head - incidence.Papers]);
        }

        foreach (KnowledgeEdge edge in KnowledgeEdges.Citations(graph))
        {
            int citing = index.NodeOf(edge, edge.Source);
            int cited = index.NodeOf(edge, edge.Target);
            if (citing != cited) edges.Add(citing, cited, incidence.RarityOfPair);
        }

        return CsrBuilder.Directed(edges);
    }

    private static void AddPaperEdges(KnowledgeGraph graph, NodeIndex index, Incidence incidence, EdgeList edges)
    {
        // Exact counts, not sums of weights: a sum would depend on the order of the edges in its last digit.
        var introducing = new int[incidence.Entities];
        var others = new int[incidence.Entities];
        foreach (KnowledgeEdge edge in KnowledgeEdges.PaperEdges(graph))
        {
            int entity = index.NodeOf(edge, edge.Target) - incidence.Papers;
            (edge.Type == s_introduces ? introducing : others)[entity]++;
        }

        foreach (KnowledgeEdge edge in KnowledgeEdges.PaperEdges(graph))
        {
            int paper = index.NodeOf(edge, edge.Source);
            int node = index.NodeOf(edge, edge.Target);
            int entity = node - incidence.Papers;
            double weight = edge.Confidence * incidence.Rarity[entity];
            bool raised = edge.Type == s_introduces && others[entity] > introducing[entity];
            edges.Add(paper, node, weight);
            edges.Add(node, paper, raised ? weight * others[entity] / introducing[entity] : weight);
        }
    }
}
