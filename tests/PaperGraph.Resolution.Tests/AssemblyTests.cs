namespace PaperGraph.Resolution.Tests;

public sealed class AssemblyTests
{
    [Theory]
    [InlineData("[M! Foo]", PaperEdgeType.Introduces)]
    [InlineData("[M Foo]", PaperEdgeType.Uses)]
    [InlineData("[M Foo] and [M! Foo]", PaperEdgeType.Introduces)]
    [InlineData("[D!+ Foo]", PaperEdgeType.Introduces)]
    [InlineData("[D Foo] and [D+ Foo]", PaperEdgeType.EvaluatesOn)]
    [InlineData("[D Foo]", PaperEdgeType.Mentions)]
    [InlineData("[T Foo]", PaperEdgeType.Addresses)]
    [InlineData("[R Foo]", PaperEdgeType.Reports)]
    [InlineData("[C Foo]", PaperEdgeType.Discusses)]
    public void A_paper_has_one_edge_to_an_entity_of_the_strongest_type(string mentions, PaperEdgeType expected)
    {
        KnowledgeGraph graph = Resolved.Graph(PaperText.Parse("p", $"Title\nHere are {mentions}."));

        Assert.Equal(expected, Assert.Single(graph.PaperEdges).Type);
    }

    [Fact]
    public void An_edge_lists_each_mention_with_its_sentence_and_place()
    {
        AnnotatedPaper paper = PaperText.Parse("p", "On [M BERT]\nWe use [M BERT] here. Then [M BERT model] again.");

        PaperEdge edge = Assert.Single(Resolved.Graph(paper).PaperEdges);

        Assert.Equal(["BERT", "BERT", "BERT model"], edge.Forms);
        Assert.Equal(["On BERT", "We use BERT here.", "Then BERT model again."], edge.Sentences);
        Assert.All(edge.Spans, (span, i) => Assert.Equal(edge.Forms[i], span.Of(paper.Paper.Text)));
        Assert.True(edge.InTitle);
    }

    [Fact]
    public void Relations_add_up_over_papers_with_the_surest_sentence_of_each()
    {
        AnnotatedPaper first = PaperText.Parse("a", "A\nWe run [M Adam] on [D ImageNet]. Again [M ADAM] on [D ImageNet dataset].")
            .WithRelation("Adam", RelationType.EvaluatedOn, "ImageNet", 0.6).WithRelation("ADAM", RelationType.EvaluatedOn, "ImageNet dataset", 0.7);
        AnnotatedPaper second = PaperText.Parse("b", "B\nThe [M Adam] and [D ImageNet].").WithRelation("Adam", RelationType.EvaluatedOn, "ImageNet", 0.9);

        EntityEdge edge = Assert.Single(Resolved.Graph(second, first).EntityEdges);

        Assert.Equal(["a", "b"], edge.Papers);
        Assert.Equal(["Again ADAM on ImageNet dataset.", "The Adam and ImageNet."], edge.Evidence);
        Assert.Equal(0.9, edge.Confidence);
    }

    [Fact]
    public void A_comparison_has_no_direction_and_no_entity_is_compared_with_itself()
    {
        AnnotatedPaper there = PaperText.Parse("a", "A\nOur [M Foo] beats [M Bar].").WithRelation("Foo", RelationType.ComparedWith, "Bar");
        AnnotatedPaper back = PaperText.Parse("b", "B\nBut [M Bar] beats [M Foo].").WithRelation("Bar", RelationType.ComparedWith, "Foo");
        AnnotatedPaper self = PaperText.Parse("c", "C\nAnd [M FOO] is [M Foo].").WithRelation("FOO", RelationType.ComparedWith, "Foo");

        ResolutionResult result = Resolved.Result([there, back, self]);

        EntityEdge edge = Assert.Single(result.Graph.EntityEdges);
        Assert.Equal(2, edge.Papers.Count);
        Assert.True(string.CompareOrdinal(edge.HeadId, edge.TailId) < 0);
        Assert.Equal(1, result.Report.SelfRelations);
    }

    [Fact]
    public void A_relation_whose_end_is_no_mention_is_an_error_that_names_the_paper()
    {
        AnnotatedPaper paper = PaperText.Parse("broken", "A\nWe use [M Foo].");
        paper = paper with { Relations = [new(paper.Mentions[0].Span, RelationType.IsA, new TextSpan(0, 1), 1)] };

        Assert.Contains("broken", Assert.Throws<ArgumentException>(() => Resolved.Graph(paper)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_are_told_apart_by_name_whatever_accents_case_and_points_do()
    {
        AnnotatedPaper first = With("a", paper => paper with { Authors = ["José García", "J. Smith"] });
        AnnotatedPaper second = With("b", paper => paper with { Authors = ["J Smith", "Jose Garcia"] });
        AnnotatedPaper third = With("c", paper => paper with { Authors = ["José García"] });

        KnowledgeGraph graph = Resolved.Graph(first, second, third);

        Assert.Equal(["J Smith", "José García"], graph.Authors.Select(author => author.Name).Order(StringComparer.Ordinal));
        Assert.Equal([("a", 1), ("a", 2), ("b", 1), ("b", 2), ("c", 1)], graph.Authorships.Select(author => (author.PaperId, author.Position)));
        Assert.Equal(graph.Authorships[0].AuthorId, graph.Authorships[3].AuthorId);
    }

    [Fact]
    public void Citations_match_any_identifier_of_a_paper_and_those_outside_are_counted()
    {
        AnnotatedPaper cited = With("doi:10.1/x", paper => paper with { ArxivId = "1706.03762", Doi = "10.1/x" });
        AnnotatedPaper citing = With("b", paper => paper with { Cites = ["arxiv:1706.03762", "doi:10.1/x", "doi:10.9/none", "b"] });

        ResolutionResult result = Resolved.Result([citing, cited]);

        Assert.Equal([new Citation("b", "doi:10.1/x")], result.Graph.Citations);
        Assert.Equal(1, result.Report.OutsideCitations);
    }

    [Fact]
    public void Nothing_gives_an_empty_graph() => Assert.Empty(Resolved.Graph().Papers);

    private static AnnotatedPaper With(string id, Func<Paper, Paper> change)
    {
        AnnotatedPaper paper = PaperText.Parse(id, "T\nText.");
        return paper with { Paper = change(paper.Paper) };
    }
}
