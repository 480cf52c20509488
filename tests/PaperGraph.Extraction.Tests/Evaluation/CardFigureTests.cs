using PaperGraph.Extraction.Evaluation;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

/// <summary>
/// The figures of the tagger's card on the development set: the network as trained gives them in the card's own batches, and the shipped one, with
/// fixed scales, reaches them with each paper alone.
/// </summary>
public sealed class CardFigureTests(ITestOutputHelper output)
{
    /// <summary>The card was made from the 60 papers alone, sorted by length, sixteen at a time.</summary>
    private const int CardBatch = 16;

    [Fact]
    public void In_the_batches_of_the_card_its_figures_come_out()
    {
        using BatchedNetwork network = new();
        List<AnnotatedPaper> annotated = [];
        foreach (var batch in Papers().Select(paper => (Paper: paper, Pieces: Shared.Model.Encoder.Encode(paper.Text))).OrderBy(item => item.Pieces.Count).Chunk(CardBatch))
        {
            List<TaggedText> found = network.Tag([.. batch.Select(item => (item.Paper.Text, item.Pieces))]);
            annotated.AddRange(batch.Zip(found, (item, tagged) => new AnnotatedPaper(item.Paper, [], tagged.Mentions, [], tagged.Relations)));
        }

        ExtractionScores scores = ExtractionEvaluation.Run(Gold, annotated);
        output.WriteLine(ExtractionReport.ToText(scores));
        Assert.Equal((73.9, 76.4, 75.1), Percents(scores.ExactSpans.All));
        Assert.Equal(80.4, F1(scores.ExactSpans.ByType[EntityType.Method]));
        Assert.Equal(82.6, F1(scores.ExactSpans.ByType[EntityType.Dataset]));
        Assert.Equal(75.2, F1(scores.ExactSpans.ByType[EntityType.Task]));
        Assert.Equal(74.2, F1(scores.ExactSpans.ByType[EntityType.Metric]));
        Assert.Equal(69.5, F1(scores.ExactSpans.ByType[EntityType.Concept]));
        Assert.Equal(81.2, F1(scores.ExactSpans.Untyped));
        Assert.Equal(73.3, F1(scores.Forms.All));
        Assert.Equal(65.2, F1(scores.Introduced));
        Assert.Equal(72.7, F1(scores.Evaluated));
        Assert.Equal((39.6, 44.9, 42.1), Percents(scores.Relations));
    }

    [Fact]
    public void The_annotator_reaches_the_figures_of_the_card()
    {
        using Annotator annotator = Annotator.Load();
        ExtractionScores scores = ExtractionEvaluation.Run(Gold, annotator.Annotate(Papers(), TestContext.Current.CancellationToken));
        output.WriteLine(ExtractionReport.ToText(scores));

        Assert.InRange(F1(scores.ExactSpans.All), 75.1, 100);
        Assert.InRange(F1(scores.ExactSpans.Untyped), 81.2, 100);
        Assert.InRange(F1(scores.Forms.All), 73.3, 100);
        Assert.InRange(F1(scores.Introduced), 65.2, 100);
        Assert.InRange(F1(scores.Evaluated), 72.7, 100);
        Assert.InRange(F1(scores.Relations), 42.1, 100);
        Assert.InRange(scores.Abbreviations.F1, 0.91, 1);
    }

    private static string Gold => SharedData.PathOf("data", "annotated", "dev", "b10.ann.txt");

    private static IEnumerable<Paper> Papers()
    {
        HashSet<string> ids = [.. GoldAnnotations.Read(Gold).Papers.Select(paper => paper.Id)];
        return SharedPapers.All().Where(paper => ids.Contains(paper.Id));
    }

    private static (double P, double R, double F1) Percents(MatchScore score) => (Percent(score.Precision), Percent(score.Recall), F1(score));

    private static double F1(MatchScore score) => Percent(score.F1);

    private static double Percent(double share) => Math.Round(100 * share, 1);
}
