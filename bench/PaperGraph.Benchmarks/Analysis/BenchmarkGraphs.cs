using PaperGraph.Analysis;
using PaperGraph.Model;
using QuikGraph;

namespace PaperGraph.Benchmarks;

/// <summary>Graphs to measure on, the same in every run.</summary>
internal static class BenchmarkGraphs
{
    /// <summary>Directed edges with skewed in-degrees, as links to papers and pages have.</summary>
    public static CsrGraph Skewed(int nodes, int count)
    {
        var random = new Random(1);
        var edges = new EdgeList(nodes, count);
        for (int i = 0; i < count; i++) edges.Add(random.Next(nodes), (int)(nodes * Math.Pow(random.NextDouble(), 3)), 1);
        return CsrBuilder.Directed(edges);
    }

    /// <summary>Groups of 100 nodes; three edges of ten leave the group.</summary>
    public static CsrGraph Grouped(int nodes, int count)
    {
        var random = new Random(2);
        var edges = new EdgeList(nodes, count);
        for (int i = 0; i < count; i++)
        {
            int node = random.Next(nodes);
            int other = random.Next(10) < 3 ? random.Next(nodes) : Math.Min(nodes - 1, (node / 100 * 100) + random.Next(100));
            edges.Add(node, other, 1);
        }

        return CsrBuilder.Undirected(edges);
    }

    /// <summary>A graph as QuikGraph holds it.</summary>
    public static BidirectionalGraph<int, Edge<int>> QuikGraphOf(CsrGraph graph)
    {
        var view = new BidirectionalGraph<int, Edge<int>>();
        view.AddVertexRange(Enumerable.Range(0, graph.Nodes));
        for (int node = 0; node < graph.Nodes; node++)
        {
            for (int i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++) view.AddEdge(new Edge<int>(node, graph.Targets[i]));
        }

        return view;
    }

    /// <summary>Papers of 100 subjects, whose entities are as unevenly frequent as words; one in five belongs to no subject.</summary>
    public static KnowledgeGraph Papers(int papers, int entitiesPerPaper)
    {
        var random = new Random(3);
        var entities = new SortedSet<string>(StringComparer.Ordinal);
        var edges = new List<PaperEdge>(papers * entitiesPerPaper);
        for (int paper = 0; paper < papers; paper++)
        {
            int subject = random.Next(100);
            var named = new HashSet<string>();
            while (named.Count < entitiesPerPaper)
            {
                int rank = (int)Math.Exp(random.NextDouble() * Math.Log(papers / 4.0));
                string entity = random.Next(5) == 0 ? $"e{rank}" : $"e{subject}-{rank}";
                if (!named.Add(entity)) continue;
                entities.Add(entity);
                edges.Add(new PaperEdge
                {
                    PaperId = $"p{paper:D7}", EntityId = entity, Type = (PaperEdgeType)random.Next(7), Confidence = 0.9, InTitle = false,
                    Forms = [], Sentences = [], Spans = [],
                });
            }
        }

        return new KnowledgeGraph
        {
            Papers = [.. Enumerable.Range(0, papers).Select(paper => new Paper
            {
                Id = $"p{paper:D7}", Title = "Title", Abstract = "", Source = new SourceLocation("bench", 1, "bench"),
            })],
            Authors = [],
            Entities = [.. entities.Select(id => new Entity
            {
                Id = id, Type = EntityType.Method, Key = id, Name = id, Aliases = [], Papers = 1, Mentions = 1, Merges = [],
            })],
            PaperEdges = edges,
            EntityEdges = [],
            Authorships = [],
            Citations = [],
        };
    }
}
