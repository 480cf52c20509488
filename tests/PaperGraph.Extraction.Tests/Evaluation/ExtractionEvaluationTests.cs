using System.Text.Json;
using PaperGraph.Extraction.Evaluation;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

/// <summary>Scores counted by hand.</summary>
public sealed class ExtractionEvaluationTests
{
    // Gold: MGE (Method) twice, graph encoder, Cora (Dataset), accuracy (Metric). Text offsets follow from the pieces.
    private static readonly AnnotatedPaper s_paper = Annotated(
        "p1", "MGE for graphs", "A graph encoder, MGE, reaches accuracy on Cora.",
        [("MGE", 0, EntityType.Method, true, false), ("graph", 1, EntityType.Concept, false, false), ("accuracy", 0, EntityType.Concept, false, false), ("Cora", 0, EntityType.Dataset, false, true)],
        [("MGE", RelationType.MeasuredBy, "accuracy"), ("MGE", RelationType.EvaluatedOn, "Cora")]);

    private static readonly GoldPaper s_gold = new()
    {
        Id = "p1",
        Forms = [new("MGE", EntityType.Method), new("graph encoder", EntityType.Method), new("Cora", EntityType.Dataset), new("accuracy", EntityType.Metric)],
        Abbreviations = [new("MGE", "masked graph encoder")],
        Introduced = ["mge"],
        Evaluated = ["Cora"],
        Relations = [new("MGE", RelationType.EvaluatedOn, "Cora"), new("graph encoder", RelationType.EvaluatedOn, "Cora")],
    };

    private static readonly ExtractionScores s_scores = Score([s_gold], [s_paper]);

    [Fact]
    public void Exact_spans_need_the_same_ends_and_type()
    {
        // Predicted: MGE (title), graph in "graph encoder", accuracy with the wrong type, Cora. Gold: MGE twice, graph encoder, Cora, accuracy.
        Assert.Equal(new MatchScore(2, 4, 2, 5), s_scores.ExactSpans.All);
        Assert.Equal(new MatchScore(3, 4, 3, 5), s_scores.ExactSpans.Untyped);
        Assert.Equal(new MatchScore(1, 1, 1, 3), s_scores.ExactSpans.ByType[EntityType.Method]);
        Assert.Equal(new MatchScore(0, 2, 0, 0), s_scores.ExactSpans.ByType[EntityType.Concept]);
        Assert.Equal(0.5, s_scores.ExactSpans.All.Precision);
        Assert.Equal(0.4, s_scores.ExactSpans.All.Recall);
        Assert.Equal(4.0 / 9, s_scores.ExactSpans.All.F1, 12);
    }

    [Fact]
    public void Overlapping_spans_need_a_shared_character()
    {
        Assert.Equal(new MatchScore(2, 4, 2, 5), s_scores.OverlappingSpans.All);
        Assert.Equal(new MatchScore(4, 4, 4, 5), s_scores.OverlappingSpans.Untyped);
    }

    [Fact]
    public void Forms_count_once_a_document_whatever_their_case()
    {
        // Gold forms: mge, graph encoder, cora, accuracy. Predicted: mge, graph (C), accuracy (C), cora.
        Assert.Equal(new MatchScore(2, 4, 2, 4), s_scores.Forms.All);
        Assert.Equal(new MatchScore(3, 4, 3, 4), s_scores.Forms.Untyped);
    }

    [Fact]
    public void Roles_relations_and_abbreviations_are_counted_by_form()
    {
        Assert.Equal(new MatchScore(1, 1, 1, 1), s_scores.Introduced);
        Assert.Equal(new MatchScore(1, 1, 1, 1), s_scores.Evaluated);
        Assert.Equal(new MatchScore(1, 2, 1, 2), s_scores.Relations);
        Assert.Equal(new MatchScore(1, 1, 1, 2), s_scores.RelationsByType[RelationType.EvaluatedOn]);
        Assert.Equal([RelationType.EvaluatedOn, RelationType.MeasuredBy], s_scores.RelationsByType.Keys.Order());
        Assert.Equal(new MatchScore(0, 0, 0, 1), s_scores.Abbreviations);
        Assert.Equal(0, s_scores.Abbreviations.F1);
    }

    [Fact]
    public void Gold_forms_that_the_text_lacks_are_named()
    {
        GoldPaper gold = s_gold with { Forms = [.. s_gold.Forms, new GoldForm("Citeseer", EntityType.Dataset)] };
        ExtractionScores scores = Score([gold], [s_paper]);
        Assert.Equal(["p1: Citeseer"], scores.FormsNotInText);
        Assert.Contains("gold form not in its text: p1: Citeseer", ExtractionReport.ToText(scores), StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_without_gold_do_not_count() =>
        Assert.Equal(s_scores.ExactSpans.All, Score([s_gold], [Annotated("other", "BERT", "", [("BERT", 0, EntityType.Method, true, false)], []), s_paper]).ExactSpans.All);

    [Fact]
    public void Gold_papers_that_are_not_annotated_are_an_error_with_their_ids()
    {
        EvaluationException fault = Assert.Throws<EvaluationException>(() => Score([s_gold, s_gold with { Id = "p2" }, s_gold with { Id = "p3" }], [s_paper]));
        Assert.Contains("2 of the 3 papers of gold.ann.txt", fault.Message, StringComparison.Ordinal);
        Assert.Contains("p2, p3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_annotated_twice_is_an_error() =>
        Assert.Contains("p1 is annotated twice", Assert.Throws<EvaluationException>(() => Score([s_gold], [s_paper, s_paper])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_text_report_has_a_row_for_each_score_in_aligned_columns()
    {
        string[] lines = ExtractionReport.ToText(s_scores).Split('\n');
        Assert.Equal("1 paper", lines[0]);
        Assert.Equal("Spans, exact               P      R     F1   predicted  matched    gold  matched", lines[2]);
        Assert.Equal("  all                   50.0   40.0   44.4           4        2       5        2", lines[3]);
        Assert.Contains("  evaluated-on         100.0   50.0   66.7           1        1       2        1", lines);
    }

    [Fact]
    public void The_json_report_has_percentages_and_counts()
    {
        using JsonDocument document = JsonDocument.Parse(ExtractionReport.ToJson(s_scores));
        JsonElement all = document.RootElement.GetProperty("spans").GetProperty("exact").GetProperty("all");
        Assert.Equal(44.4, all.GetProperty("f1").GetDouble());
        Assert.Equal(5, all.GetProperty("gold").GetInt32());
        Assert.Equal(100, document.RootElement.GetProperty("spans").GetProperty("exact").GetProperty("Dataset").GetProperty("recall").GetDouble());
        Assert.Equal(66.7, document.RootElement.GetProperty("relations").GetProperty("evaluated-on").GetProperty("f1").GetDouble());
        Assert.Equal(1, document.RootElement.GetProperty("papers").GetInt32());
    }

    private static ExtractionScores Score(GoldPaper[] gold, AnnotatedPaper[] papers) => ExtractionEvaluation.Score(new GoldAnnotations("gold.ann.txt", gold), papers);

    private static AnnotatedPaper Annotated(
        string id, string title, string abstractText,
        (string Text, int Occurrence, EntityType Type, bool Introduced, bool Evaluated)[] mentions,
        (string Head, RelationType Type, string Tail)[] relations)
    {
        var paper = new Paper { Id = id, Title = title, Abstract = abstractText, Source = new SourceLocation("test", 1, "test") };
        return new AnnotatedPaper(
            paper,
            [],
            [.. mentions.Select(m => new Mention(Find(m.Text, m.Occurrence), m.Text, m.Type, 0.9, m.Introduced, m.Evaluated))],
            [],
            [.. relations.Select(r => new RelationMention(Find(r.Head, 0), r.Type, Find(r.Tail, 0), 0.8))]);

        TextSpan Find(string form, int occurrence)
        {
            int start = paper.Text.IndexOf(form, StringComparison.Ordinal);
            for (; occurrence > 0; occurrence--) start = paper.Text.IndexOf(form, start + 1, StringComparison.Ordinal);
            return new TextSpan(start, start + form.Length);
        }
    }
}
