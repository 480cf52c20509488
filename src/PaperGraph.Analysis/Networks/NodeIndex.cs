using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>
/// Numbers of the papers and entities of a graph: papers first, then entities, each in ordinal order of their ids, whatever order the
/// graph lists them in.
/// </summary>
internal sealed class NodeIndex
{
    private readonly Dictionary<string, int> _papers;
    private readonly Dictionary<string, int> _entities;

    public NodeIndex(KnowledgeGraph graph)
    {
        Papers = [.. graph.Papers.OrderBy(paper => paper.Id, StringComparer.Ordinal)];
        Entities = [.. graph.Entities.OrderBy(entity => entity.Id, StringComparer.Ordinal)];
        _papers = Numbered(Papers.Select(paper => paper.Id), "papers");
        _entities = Numbered(Entities.Select(entity => entity.Id), "entities");
    }

    public Paper[] Papers { get; }

    public Entity[] Entities { get; }

    /// <summary>Number of papers and entities.</summary>
    public int Count => Papers.Length + Entities.Length;

    /// <summary>Node number of an end of an edge.</summary>
    public int NodeOf(KnowledgeEdge edge, NodeReference end)
    {
        bool paper = end.Label == KnowledgeGraphView.Paper;
        if (!(paper ? _papers : _entities).TryGetValue(end.Id, out int number)) throw KnowledgeEdges.Dangling(edge, end);
        return paper ? number : Papers.Length + number;
    }

    /// <summary>Id of a node.</summary>
    public string IdOf(int node) => node < Papers.Length ? Papers[node].Id : Entities[node - Papers.Length].Id;

    private static Dictionary<string, int> Numbered(IEnumerable<string> ids, string kind)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!numbers.TryAdd(id, numbers.Count)) throw new ArgumentException($"Two {kind} of the graph have the id {id}. Build the graph again.");
        }

        return numbers;
    }
}
