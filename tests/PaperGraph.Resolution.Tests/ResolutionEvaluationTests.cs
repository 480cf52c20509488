namespace PaperGraph.Resolution.Tests;

public sealed class ResolutionEvaluationTests(ITestOutputHelper output)
{
    [Fact]
    public void Decisions_on_the_development_pairs_join_almost_nothing_wrongly()
    {
        string path = SharedData.PathOf("data", "entity-resolution", "dev_pairs.tsv");
        using var reader = new StreamReader(path);

        ResolutionScores scores = ResolutionEvaluation.Score(ResolutionEvaluation.ReadPairs(reader, path));

        output.WriteLine($"{"all",-14} P {scores.All.Precision:0.000} R {scores.All.Recall:0.000} F1 {scores.All.F1:0.000} {scores.All}");
        foreach ((string kind, PairScores score) in scores.ByKind) output.WriteLine($"{kind,-14} P {score.Precision:0.000} R {score.Recall:0.000} F1 {score.F1:0.000} {score}");
        foreach (WrongPair wrong in scores.Wrong) output.WriteLine($"{wrong.Pair.Left} | {wrong.Pair.Right} | {wrong.Pair.Type} same={wrong.Pair.Same} {wrong.Rule} {wrong.Evidence}");
        Assert.InRange(scores.All.Precision, 0.98, 1);
        Assert.InRange(scores.All.Recall, 0.85, 1);
    }

    [Fact]
    public void A_malformed_line_is_named_with_its_number()
    {
        var fault = Assert.Throws<FormatException>(() => ResolutionEvaluation.ReadPairs(new StringReader("a\tb\ttype\tsame\tkind\nBERT\tBERT\tThing\t1\tcase"), "pairs.tsv"));

        Assert.Contains("pairs.tsv:2", fault.Message, StringComparison.Ordinal);
    }
}
