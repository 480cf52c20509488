using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Analysis.Tests;

public sealed class PaperSimilaritiesTests
{
    [Fact]
    public void A_worked_example_has_the_cosine_worked_out_by_hand()
    {
        // N = 3: A is in three papers, idf ln 2; B in two, idf ln 2.5; C and D in one, idf ln 4.
        PaperSimilarity[] found = [.. TestGraphs.Analysed(TestGraphs.Of("p1: A B C; p2: A B; p3: A D")).Similarities];
        double a = Math.Pow(Math.Log(2), 2), b = Math.Pow(Math.Log(2.5), 2), c = Math.Pow(Math.Log(4), 2);
        Assert.Equal(["p1 p2 2", "p1 p3 1", "p2 p1 2", "p2 p3 1", "p3 p2 1", "p3 p1 1"], found.Select(item => $"{item.PaperId} {item.OtherId} {item.Shared}"));
        Assert.Equal((a + b) / Math.Sqrt((a + b + c) * (a + b)), found[0].Score, 1e-12);
        Assert.Equal(a / Math.Sqrt((a + b + c) * (a + c)), found[1].Score, 1e-12);
    }

    [Fact]
    public void Papers_with_the_same_entities_are_wholly_similar()
    {
        PaperSimilarity[] found = [.. TestGraphs.Analysed(TestGraphs.Of("p1: A B; p2: B A; p3:")).Similarities];
        Assert.Equal(["p1", "p2"], found.Select(item => item.PaperId));
        Assert.All(found, item => Assert.Equal(1, item.Score, 1e-12));
    }

    [Fact]
    public void The_lists_are_those_of_comparing_all_pairs() => Gen.Select(TestGraphs.Random, Gen.Int[0, 6]).Sample((graph, k) =>
    {
        var options = new AnalysisOptions { SimilarPapers = k, MinimumSimilarity = 0.1, Threads = 1 };
        AssertSame(AllPairs(graph, k, 0.1, int.MaxValue), TestGraphs.Analysed(graph, options).Similarities);
    });

    [Fact]
    public void A_frequent_entity_proposes_nobody_but_counts_in_full() => Gen.Select(TestGraphs.Random, Gen.Int[1, 8]).Sample((graph, cap) =>
    {
        var options = new AnalysisOptions { SimilarPapers = 4, MinimumSimilarity = 0.1, SimilarityEntityCap = cap, Threads = 1 };
        AssertSame(AllPairs(graph, 4, 0.1, cap), TestGraphs.Analysed(graph, options).Similarities);
    });

    private static void AssertSame(IReadOnlyList<PaperSimilarity> expected, IReadOnlyList<PaperSimilarity> actual)
    {
        // Sums are made in different order here and there: papers of equal score may change places, so scores are compared by rank.
        Assert.Equal(expected.Select(item => item.PaperId), actual.Select(item => item.PaperId));
        foreach ((PaperSimilarity one, PaperSimilarity other) in expected.Zip(actual)) Assert.Equal(one.Score, other.Score, 1e-9);
    }

    private static List<PaperSimilarity> AllPairs(KnowledgeGraph graph, int k, double minimum, int cap)
    {
        var frequency = graph.PaperEdges.GroupBy(edge => edge.EntityId).ToDictionary(group => group.Key, group => group.Count());
        double Weight(string entity) => Math.Pow(Math.Log(1 + ((double)graph.Papers.Count / frequency[entity])), 2);
        var sets = graph.Papers.ToDictionary(
            paper => paper.Id, paper => graph.PaperEdges.Where(edge => edge.PaperId == paper.Id).Select(edge => edge.EntityId).ToHashSet());
        var result = new List<PaperSimilarity>();
        foreach (string paper in sets.Keys.Order(StringComparer.Ordinal))
        {
            result.AddRange(
                from other in sets.Keys
                where other != paper
                let shared = sets[paper].Intersect(sets[other]).ToArray()
                where shared.Any(entity => frequency[entity] <= cap)
                let score = shared.Sum(Weight) / Math.Sqrt(sets[paper].Sum(Weight) * sets[other].Sum(Weight))
                where score >= minimum
                orderby score descending
                select new PaperSimilarity(paper, other, score, shared.Length) into item
                group item by item.PaperId into list
                from item in list.Take(k)
                select item);
        }

        return result;
    }
}
