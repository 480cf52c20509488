using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Analysis.Tests;

public sealed class GraphAnalyserTests
{
    // Two subjects, each of three papers, with one entity ("accuracy") that every paper names.
    private static readonly KnowledgeGraph s_twoSubjects = TestGraphs.Of(
        "v1: ResNet! ImageNet accuracy; v2: ResNet ImageNet YOLO! accuracy; v3: ResNet YOLO ImageNet accuracy;"
        + "l1: BERT! SQuAD accuracy; l2: BERT SQuAD GLUE accuracy; l3: BERT GLUE SQuAD accuracy");

    [Fact]
    public void An_empty_graph_has_an_empty_analysis()
    {
        AnalysedGraph analysed = TestGraphs.Analysed(TestGraphs.Empty);
        Assert.Empty(analysed.PaperMeasures);
        Assert.Empty(analysed.EntityMeasures);
        Assert.Empty(analysed.Communities);
        Assert.Empty(analysed.Similarities);
        Assert.Empty(analysed.CoOccurrences);
    }

    [Fact]
    public void A_single_paper_without_entities_is_a_community_named_by_its_title()
    {
        AnalysedGraph analysed = TestGraphs.Analysed(TestGraphs.Of("p1:"));
        Community community = Assert.Single(analysed.Communities);
        Assert.Equal(("Title of p1", 1, 0), (community.Name, community.Size, community.Level));
        Assert.Equal(new NodeMeasures(1, community.Id), analysed.PaperMeasures["p1"]);
    }

    [Fact]
    public void A_word_that_every_paper_uses_does_not_join_two_subjects()
    {
        AnalysedGraph analysed = TestGraphs.Analysed(s_twoSubjects);
        Assert.Equal(2, analysed.Communities.Count);
        Assert.Single(new[] { "v1", "v2", "v3" }.Select(id => analysed.PaperMeasures[id].CommunityId).Distinct());
        Assert.Single(new[] { "l1", "l2", "l3" }.Select(id => analysed.PaperMeasures[id].CommunityId).Distinct());
        Assert.NotEqual(analysed.PaperMeasures["v1"].CommunityId, analysed.PaperMeasures["l1"].CommunityId);
        Assert.Contains("ResNet", analysed.Communities.Single(community => community.Id == analysed.PaperMeasures["v1"].CommunityId).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_paper_that_introduces_what_others_use_ranks_above_them()
    {
        AnalysedGraph analysed = TestGraphs.Analysed(TestGraphs.Of("p1: A!; p2: A; p3: A; p4: A; p5: B"));
        double[] ranks = [.. new[] { "p1", "p2", "p3", "p4" }.Select(id => analysed.PaperMeasures[id].Rank)];
        Assert.True(ranks[0] > 2 * ranks[1]);
        Assert.Equal(ranks[1], ranks[2], 1e-12);
        Assert.Equal(ranks[2], ranks[3], 1e-12);
    }

    [Fact]
    public void A_cited_paper_and_the_task_of_a_method_gain_rank()
    {
        AnalysedGraph plain = TestGraphs.Analysed(TestGraphs.Of("p1: A B; p2: A B; p3: A B"));
        AnalysedGraph linked = TestGraphs.Analysed(TestGraphs.Of(
            "p1: A B; p2: A B; p3: A B", [TestGraphs.Relation("A", RelationType.UsedFor, "B", "p1")], [new Citation("p1", "p3"), new Citation("p2", "p3")]));
        Assert.Equal(plain.EntityMeasures["A"].Rank, plain.EntityMeasures["B"].Rank, 1e-12);
        Assert.True(linked.EntityMeasures["B"].Rank > linked.EntityMeasures["A"].Rank);
        Assert.True(linked.PaperMeasures["p3"].Rank > linked.PaperMeasures["p1"].Rank);
    }

    [Fact]
    public void Ranks_sum_to_one_and_communities_count_their_members() => TestGraphs.Random.Sample(graph =>
    {
        AnalysedGraph analysed = TestGraphs.Analysed(graph, new AnalysisOptions { Threads = 1 });
        NodeMeasures[] measures = [.. analysed.PaperMeasures.Values, .. analysed.EntityMeasures.Values];
        Assert.Equal(1, measures.Sum(item => item.Rank), 1e-9);
        Assert.Equal(graph.Papers.Count + graph.Entities.Count, measures.Length);
        var sizes = measures.CountBy(item => item.CommunityId).OrderBy(item => item.Key, StringComparer.Ordinal);
        Assert.Equal(sizes, analysed.Communities.Select(community => KeyValuePair.Create(community.Id, community.Size)));
    });

    [Fact]
    public void Neither_threads_nor_the_order_of_lists_change_a_bit() => Gen.Select(TestGraphs.Random, Gen.Int[0, int.MaxValue]).Sample((graph, seed) =>
    {
        string expected = Text(TestGraphs.Analysed(graph, new AnalysisOptions { Threads = 1 }));
        KnowledgeGraph shuffled = graph with
        {
            Papers = Shuffled(graph.Papers, seed),
            Entities = Shuffled(graph.Entities, seed),
            PaperEdges = Shuffled(graph.PaperEdges, seed),
            EntityEdges = Shuffled(graph.EntityEdges, seed),
            Citations = Shuffled(graph.Citations, seed),
        };
        for (int threads = 1; threads <= 4; threads++) Assert.Equal(expected, Text(TestGraphs.Analysed(shuffled, new AnalysisOptions { Threads = threads })));
    }, iter: 50);

    [Fact]
    public void A_large_graph_is_the_same_at_any_thread_count()
    {
        KnowledgeGraph graph = SyntheticGraph.Of(papers: 3000, entitiesPerPaper: 12, seed: 5);
        string expected = Text(GraphAnalyser.Analyse(graph, new AnalysisOptions { Threads = 1 }, TestContext.Current.CancellationToken));
        for (int threads = 2; threads <= 4; threads++)
        {
            Assert.Equal(expected, Text(GraphAnalyser.Analyse(graph, new AnalysisOptions { Threads = threads }, TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public void Two_papers_of_one_id_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => TestGraphs.Analysed(TestGraphs.Of("p1: A; p1: B")));
        Assert.Contains("p1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_refused_by_name()
    {
        var error = Assert.Throws<ValidationException>(() => TestGraphs.Analysed(TestGraphs.Empty, new AnalysisOptions { Damping = 1 }));
        Assert.Contains("Damping", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_stops_it() =>
        Assert.Throws<OperationCanceledException>(() => GraphAnalyser.Analyse(s_twoSubjects, ct: new CancellationToken(true)));

    private static T[] Shuffled<T>(IReadOnlyList<T> items, int seed)
    {
        T[] copy = [.. items];
        new Random(seed).Shuffle(copy);
        return copy;
    }

    private static string Text(AnalysedGraph analysed)
    {
        IEnumerable<string> lines =
        [
            .. analysed.PaperMeasures.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => Line(item.Key, item.Value.Rank, item.Value.CommunityId)),
            .. analysed.EntityMeasures.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => Line(item.Key, item.Value.Rank, item.Value.CommunityId)),
            .. analysed.Communities.Select(item => Line(item.Id, item.Size, item.Name)),
            .. analysed.Similarities.Select(item => Line(item.PaperId, item.Score, item.OtherId)),
            .. analysed.CoOccurrences.Select(item => Line(item.EntityId, item.Npmi, item.OtherId)),
        ];
        return string.Join('\n', lines);
    }

    private static string Line(string first, double value, string last) => string.Create(CultureInfo.InvariantCulture, $"{first} {value:R} {last}");
}
