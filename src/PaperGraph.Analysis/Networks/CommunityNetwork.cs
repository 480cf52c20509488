using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>
/// The network that communities are found in: papers and entities, without direction and without authors (who write on more than one
/// subject). A relationship weighs its confidence times the rarity of what it names, so that an entity of half the papers, such as
/// accuracy, ties any two of them far less than a method that ten papers share.
/// </summary>
internal static class CommunityNetwork
{
    /// <summary>The symmetric network.</summary>
    public static CsrGraph Of(KnowledgeGraph graph, NodeIndex index, Incidence incidence)
    {
        var edges = new EdgeList(index.Count, graph.PaperEdges.Count + graph.EntityEdges.Count + graph.Citations.Count);
        foreach (KnowledgeEdge edge in KnowledgeEdges.PaperEdges(graph))
        {
            int entity = index.NodeOf(edge, edge.Target);
            edges.Add(index.NodeOf(edge, edge.Source), entity, edge.Confidence * incidence.Rarity[entity - incidence.Papers]);
        }

        foreach (KnowledgeEdge edge in KnowledgeEdges.EntityEdges(graph))
        {
            int head = index.NodeOf(edge, edge.Source);
            int tail = index.NodeOf(edge, edge.Target);
            double rarity = Math.Sqrt(incidence.Rarity[head - incidence.Papers] * incidence.Rarity[tail - incidence.Papers]);
            if (head != tail) edges.Add(head, tail, edge.Confidence * edge.Support * rarity);
        }

        // A citation ties two papers as an entity does that they alone share.
        foreach (KnowledgeEdge edge in KnowledgeEdges.Citations(graph))
        {
            int citing = index.NodeOf(edge, edge.Source);
            int cited = index.NodeOf(edge, edge.Target);
            if (citing != cited) edges.Add(citing, cited, incidence.RarityOfPair);
        }

        return CsrBuilder.Undirected(edges);
    }
}
