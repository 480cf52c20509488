using System.IO.Compression;
using PaperGraph.Extraction.Evaluation;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

/// <summary>
/// The evaluation counts in the reference's stored predictions what the reference's own formulas count there. (Those predictions come from
/// another run than the card's figures: dynamic int8 scales depend on the batch, and a few mentions fall differently.)
/// </summary>
public sealed class ReferenceScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Counts_in_the_reference_predictions_what_the_reference_formulas_count()
    {
        using FileStream file = File.OpenRead(SharedData.PathOf("models", "reference.jsonl.gz"));
        using GZipStream lines = new(file, CompressionMode.Decompress);
        ExtractionScores scores = ExtractionEvaluation.Run(
            SharedData.PathOf("data", "annotated", "dev", "b10.ann.txt"), AnnotationJson.Read(lines, "reference.jsonl.gz"));
        output.WriteLine(ExtractionReport.ToText(scores));

        Assert.Equal(60, scores.Papers);
        Assert.Empty(scores.FormsNotInText);
        Assert.Equal(Exact(1234, 1674, 1617), scores.ExactSpans.All);
        Assert.Equal(Exact(1335, 1674, 1617), scores.ExactSpans.Untyped);
        Assert.Equal(Exact(506, 638, 622), scores.ExactSpans.ByType[EntityType.Method]);
        Assert.Equal(Exact(50, 58, 65), scores.ExactSpans.ByType[EntityType.Dataset]);
        Assert.Equal(Exact(165, 218, 218), scores.ExactSpans.ByType[EntityType.Task]);
        Assert.Equal(Exact(49, 70, 63), scores.ExactSpans.ByType[EntityType.Metric]);
        Assert.Equal(Exact(464, 690, 649), scores.ExactSpans.ByType[EntityType.Concept]);
        Assert.Equal(Exact(945, 1335, 1240), scores.Forms.All);
        Assert.Equal(Exact(46, 76, 66), scores.Introduced);
        Assert.Equal(Exact(24, 37, 29), scores.Evaluated);
        Assert.Equal(Exact(148, 378, 323), scores.Relations);
    }

    private static MatchScore Exact(int both, int predicted, int gold) => new(both, predicted, both, gold);
}
