using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>
/// The entities of each paper that take part in co-occurrence: all of them, or, in a paper of more than the cap (a survey, a whole text
/// given as an abstract), those most mentioned. Pairs grow with the square of a paper's entities; the cap keeps that linear.
/// </summary>
internal static class ProminentEntities
{
    /// <summary>Numbers of each paper's entities, ascending.</summary>
    public static int[][] Of(KnowledgeGraph graph, NodeIndex index, Incidence incidence, int cap)
    {
        var entities = new int[incidence.Papers][];
        var crowded = new Dictionary<int, List<(PaperEdge Edge, int Entity)>>();
        for (int paper = 0; paper < entities.Length; paper++)
        {
            ReadOnlySpan<int> nodes = incidence.EntitiesOf(paper);
            if (nodes.Length > cap) crowded.Add(paper, []);
            entities[paper] = nodes.Length > cap ? [] : Numbers(nodes, incidence.Papers);
        }

        if (crowded.Count == 0) return entities;
        foreach ((PaperEdge edge, KnowledgeEdge ends) in graph.PaperEdges.Zip(KnowledgeEdges.PaperEdges(graph)))
        {
            if (!crowded.TryGetValue(index.NodeOf(ends, ends.Source), out List<(PaperEdge, int)>? edges)) continue;
            edges.Add((edge, index.NodeOf(ends, ends.Target) - incidence.Papers));
        }

        foreach ((int paper, List<(PaperEdge Edge, int Entity)> edges) in crowded) entities[paper] = MostMentioned(edges, cap);
        return entities;
    }

    private static int[] Numbers(ReadOnlySpan<int> nodes, int papers)
    {
        var numbers = new int[nodes.Length];
        for (int i = 0; i < nodes.Length; i++) numbers[i] = nodes[i] - papers;
        return numbers;
    }

    private static int[] MostMentioned(List<(PaperEdge Edge, int Entity)> edges, int cap)
    {
        IEnumerable<int> chosen = edges
            .OrderByDescending(item => item.Edge.InTitle)
            .ThenByDescending(item => item.Edge.Count)
            .ThenByDescending(item => item.Edge.Confidence)
            .ThenBy(item => item.Entity)
            .Select(item => item.Entity)
            .Distinct()
            .Take(cap);
        return [.. chosen.Order()];
    }
}
