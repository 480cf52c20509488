using System.Text.Json;
using CsCheck;

namespace PaperGraph.Resolution.Tests;

public sealed class PropertyTests
{
    private static readonly Gen<int[]> s_numbers = Gen.Int[0, 400].Array[1, 25].Select(numbers => numbers.Distinct().ToArray());

    private static readonly string[] s_names = ["ResNet", "GPT", "Llama", "CIFAR", "ImageNet"];
    private static readonly string[] s_joins = ["", "-", " ", "v", "-v", " v"];

    [Fact]
    public void The_order_of_the_papers_does_not_matter() =>
        Gen.Select(s_numbers, Gen.Int).Sample((numbers, seed) =>
        {
            AnnotatedPaper[] papers = [.. numbers.Select(GeneratedPapers.Make)], shuffled = [.. papers];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Json(Resolved.Graph(papers)), Json(Resolved.Graph(shuffled)));
        }, iter: 60);

    [Fact]
    public void The_same_papers_give_the_same_graph_again_also_if_some_are_given_twice() =>
        s_numbers.Sample(numbers =>
        {
            AnnotatedPaper[] papers = [.. numbers.Select(GeneratedPapers.Make)];
            string once = Json(Resolved.Graph(papers));
            Assert.Equal(once, Json(Resolved.Graph(papers)));
            Assert.Equal(once, Json(Resolved.Graph([.. papers, .. papers.Take(3)])));
        }, iter: 40);

    [Fact]
    public void A_paper_about_other_things_changes_nothing_of_what_was_there() =>
        s_numbers.Sample(numbers =>
        {
            AnnotatedPaper[] papers = [.. numbers.Select(GeneratedPapers.Make)];
            AnnotatedPaper other = PaperText.Parse("a-stranger", "On [M quantum annealers]\nWe cool [M! ColdBox] for [T lattice folding] (LF).", 2021, "LF=lattice folding");
            KnowledgeGraph before = Resolved.Graph(papers), after = Resolved.Graph([.. papers, other]);
            HashSet<string> kept = [.. before.Entities.Select(entity => entity.Id)];
            Assert.Equal(
                before.Entities.Select(entity => JsonSerializer.Serialize(entity)),
                after.Entities.Where(entity => kept.Contains(entity.Id)).Select(entity => JsonSerializer.Serialize(entity)));
            Assert.Equal(before.Entities.Count + 3, after.Entities.Count);
        }, iter: 40);

    [Fact]
    public void Every_edge_leads_back_to_a_sentence_and_a_place_in_its_paper() =>
        s_numbers.Sample(numbers =>
        {
            KnowledgeGraph graph = Resolved.Graph([.. numbers.Select(GeneratedPapers.Make)]);
            Dictionary<string, Paper> papers = graph.Papers.ToDictionary(paper => paper.Id, StringComparer.Ordinal);
            HashSet<string> entities = [.. graph.Entities.Select(entity => entity.Id)];
            foreach (PaperEdge edge in graph.PaperEdges)
            {
                string text = papers[edge.PaperId].Text;
                Assert.Contains(edge.EntityId, entities);
                Assert.True(edge.Count >= 1 && edge.Forms.Count == edge.Count && edge.Sentences.Count == edge.Count);
                for (int i = 0; i < edge.Count; i++)
                {
                    Assert.Equal(edge.Forms[i], edge.Spans[i].Of(text));
                    Assert.Contains(edge.Forms[i], edge.Sentences[i], StringComparison.Ordinal);
                    Assert.Contains(edge.Sentences[i], text, StringComparison.Ordinal);
                }
            }

            Assert.All(graph.EntityEdges, edge => Assert.True(edge.Papers.Count >= 1 && edge.Evidence.Count == edge.Papers.Count && edge.HeadId != edge.TailId));
        }, iter: 40);

    [Fact]
    public void No_entity_holds_names_with_other_digits() =>
        Gen.Select(Gen.Int[0, s_names.Length - 1], Gen.Int[1, 200], Gen.Int[1, 200], Gen.Int[0, s_joins.Length - 1]).Sample((nameAt, first, second, joinAt) =>
        {
            (string name, string join) = (s_names[nameAt], s_joins[joinAt]);
            if (first == second) return;
            KnowledgeGraph graph = Resolved.Graph(PaperText.Parse("p", $"A\nWe use [M {name}{join}{first}], [M {name}-{second}] and [M {name}]."));
            Assert.Equal(3, graph.Entities.Count);
        });

    private static string Json(KnowledgeGraph graph) => JsonSerializer.Serialize(graph);
}
