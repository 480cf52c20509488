using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>
/// The pairs of papers that share datasets, as cypher/shared-datasets.cypher finds them. Paper by paper, so that memory holds the
/// partners of one paper and not all pairs, whose number grows with the square of a dataset's papers.
/// </summary>
internal static class SharedDatasetPairs
{
    public static (List<SharedDatasets> Top, long Count) Find(KnowledgeGraph graph, int top)
    {
        Paper[] papers = [.. graph.Papers];
        Dictionary<string, int> indexOf = papers.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        Dictionary<string, string> names = graph.Entities.Where(entity => entity.Type == EntityType.Dataset)
            .ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        (int Paper, string Dataset)[] uses = [.. graph.PaperEdges.Where(edge => names.ContainsKey(edge.EntityId))
            .Select(edge => (indexOf[edge.PaperId], edge.EntityId)).Distinct()];
        Dictionary<string, int[]> papersOf = uses.GroupBy(use => use.Dataset, use => use.Paper, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

        int[] shared = new int[papers.Length];
        List<int> partners = [];
        PriorityQueue<(int, int), (int, string, string)> best = new(Comparer<(int Shared, string A, string B)>.Create(BestLast));
        long count = 0;
        foreach (var group in uses.GroupBy(use => use.Paper))
        {
            partners.Clear();
            foreach (int other in group.SelectMany(use => papersOf[use.Dataset]).Where(other => other > group.Key))
            {
                if (shared[other]++ == 0) partners.Add(other);
            }

            count += partners.Count;
            foreach (int other in partners)
            {
                best.Enqueue((group.Key, other), (shared[other], papers[group.Key].Title, papers[other].Title));
                if (best.Count > top) best.Dequeue();
                shared[other] = 0;
            }
        }

        ILookup<int, string> datasetsOf = uses.ToLookup(use => use.Paper, use => use.Dataset);
        List<SharedDatasets> found = [];
        while (best.TryDequeue(out (int A, int B) pair, out _))
        {
            found.Add(new SharedDatasets(papers[pair.A], papers[pair.B],
                [.. datasetsOf[pair.A].Intersect(datasetsOf[pair.B]).Select(id => names[id]).Order(StringComparer.Ordinal)]));
        }

        found.Reverse();
        return (found, count);
    }

    /// <summary>The queue gives up its least element first: fewest shared, then last title.</summary>
    private static int BestLast((int Shared, string A, string B) x, (int Shared, string A, string B) y)
    {
        if (x.Shared != y.Shared) return x.Shared.CompareTo(y.Shared);
        int byTitle = string.CompareOrdinal(y.A, x.A);
        return byTitle != 0 ? byTitle : string.CompareOrdinal(y.B, x.B);
    }
}
