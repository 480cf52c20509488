using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>
/// Which paper names which entity, in both directions, and how rare each entity is. Rarity is the inverse document frequency
/// ln(1 + N / df) of N papers, df of them naming the entity (Spärck Jones 1972; the 1 keeps an entity that every paper names above
/// zero, so that a graph of two papers still connects them).
/// </summary>
internal sealed class Incidence
{
    public Incidence(KnowledgeGraph graph, NodeIndex index)
    {
        Papers = index.Papers.Length;
        Entities = index.Entities.Length;
        var edges = new EdgeList(index.Count, graph.PaperEdges.Count);
        foreach (KnowledgeEdge edge in KnowledgeEdges.PaperEdges(graph))
        {
            edges.Add(index.NodeOf(edge, edge.Source), index.NodeOf(edge, edge.Target), 1);
        }

        ByPaper = CsrBuilder.Directed(edges);
        ByEntity = ByPaper.Transposed();
        Rarity = new double[Entities];
        for (int entity = 0; entity < Entities; entity++)
        {
            int papers = PapersOf(entity).Length;
            if (papers > 0) Rarity[entity] = Math.Log(1 + ((double)Papers / papers));
        }
    }

    /// <summary>Number of papers.</summary>
    public int Papers { get; }

    /// <summary>Number of entities.</summary>
    public int Entities { get; }

    /// <summary>Rarity of each entity; 0 for one that no paper names.</summary>
    public double[] Rarity { get; }

    /// <summary>What an entity that only two papers name weighs.</summary>
    public double RarityOfPair => Math.Log(1 + (Papers / 2.0));

    private CsrGraph ByPaper { get; }

    private CsrGraph ByEntity { get; }

    /// <summary>Nodes of the entities that a paper names, ascending; an entity's node is its number after the papers.</summary>
    public ReadOnlySpan<int> EntitiesOf(int paper) => Row(ByPaper, paper);

    /// <summary>Numbers of the papers that name an entity, ascending.</summary>
    public ReadOnlySpan<int> PapersOf(int entity) => Row(ByEntity, Papers + entity);

    private static ReadOnlySpan<int> Row(CsrGraph graph, int node) =>
        graph.Targets.AsSpan(graph.Offsets[node], graph.Offsets[node + 1] - graph.Offsets[node]);
}
