using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Analysis.Tests;

public sealed class CoOccurrencesTests
{
    [Fact]
    public void A_worked_example_has_the_npmi_worked_out_by_hand()
    {
        // Of 4 papers A and B share two, A is in 2 and B in 3: ln((2/4) / (2/4 · 3/4)) / −ln(2/4) = ln(4/3) / ln 2.
        CoOccurrence[] found = [.. TestGraphs.Analysed(TestGraphs.Of("p1: A B; p2: A B; p3: B; p4: C")).CoOccurrences];
        Assert.Equal(["A B 2", "B A 2"], found.Select(item => $"{item.EntityId} {item.OtherId} {item.Papers}"));
        Assert.All(found, item => Assert.Equal(Math.Log(4.0 / 3) / Math.Log(2), item.Npmi, 1e-12));
    }

    [Theory]
    [InlineData(3, 3, 3, 10, 1.0)]
    [InlineData(2, 4, 5, 10, 0.0)]
    [InlineData(1, 9, 9, 10, -0.9085)]
    [InlineData(5, 5, 5, 5, 0.0)]
    public void Npmi_is_one_for_twins_and_zero_for_chance(int both, int first, int second, int papers, double expected) =>
        Assert.Equal(expected, CoOccurrences.Npmi(both, first, second, papers), 5e-5);

    [Fact]
    public void The_lists_are_those_of_counting_all_pairs() => Gen.Select(TestGraphs.Random, Gen.Int[0, 5], Gen.Int[1, 3]).Sample((graph, k, minimum) =>
    {
        var options = new AnalysisOptions { CoOccurring = k, MinimumCoOccurrences = minimum, Threads = 1 };
        Assert.Equal(AllPairs(graph, k, minimum), TestGraphs.Analysed(graph, options).CoOccurrences);
    });

    [Fact]
    public void In_a_crowded_paper_the_most_mentioned_entities_take_part()
    {
        PaperEdge[] edges =
        [
            TestGraphs.Edge("p1", "A", mentions: 1), TestGraphs.Edge("p1", "B", mentions: 3), TestGraphs.Edge("p1", "C", mentions: 2),
            TestGraphs.Edge("p2", "D"),
        ];
        KnowledgeGraph graph = TestGraphs.Of(["p1", "p2"], edges, [], [], []);
        var options = new AnalysisOptions { CoOccurrenceEntityCap = 2, MinimumCoOccurrences = 1 };
        Assert.Equal(["B C", "C B"], TestGraphs.Analysed(graph, options).CoOccurrences.Select(item => $"{item.EntityId} {item.OtherId}"));
    }

    private static List<CoOccurrence> AllPairs(KnowledgeGraph graph, int k, int minimum)
    {
        var papers = graph.PaperEdges.GroupBy(edge => edge.EntityId).ToDictionary(group => group.Key, group => group.Select(edge => edge.PaperId).ToHashSet());
        var result = new List<CoOccurrence>();
        foreach (string entity in papers.Keys.Order(StringComparer.Ordinal))
        {
            result.AddRange((
                from other in papers.Keys
                where other != entity
                let both = papers[entity].Intersect(papers[other]).Count()
                where both >= minimum
                let npmi = CoOccurrences.Npmi(both, papers[entity].Count, papers[other].Count, graph.Papers.Count)
                where npmi > 0
                orderby npmi * Math.Log(1 + both) descending, other
                select new CoOccurrence(entity, other, both, npmi)).Take(k));
        }

        return result;
    }
}
