using PaperGraph.Extraction.Evaluation;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

/// <summary>Figures on texts that people annotated; docs/extraction-quality.md explains them.</summary>
public sealed class AbbreviationQualityTests(ITestOutputHelper output)
{
    [Fact]
    public void Finds_the_pairs_of_the_sdu_development_set_with_an_f1_of_90()
    {
        MatchScore score = Sdu("dev", SduCorpus.Widen);
        output.WriteLine($"SDU dev: {Show(score)}; ranges as annotated: {Show(Sdu("dev", (_, span) => span))}; train: {Show(Sdu("train", SduCorpus.Widen))}");
        Assert.InRange(score.F1, 0.90, 1);
        Assert.InRange(score.Precision, 0.92, 1);
    }

    [Fact]
    public void Finds_the_pairs_of_the_annotated_abstracts()
    {
        MatchScore dev = Annotated("dev");
        MatchScore train = Annotated("train");
        output.WriteLine($"abstracts, dev: {Show(dev)}; train: {Show(train)}");
        Assert.InRange(dev.F1, 0.91, 1);
        Assert.InRange(train.F1, 0.925, 1);
    }

    private static MatchScore Sdu(string part, Func<string, TextSpan, TextSpan> normalise)
    {
        int both = 0, predicted = 0, gold = 0;
        foreach ((string text, TextSpan[] acronyms, TextSpan[] longForms) in SduCorpus.Read(
            SharedData.PathOf("data", "sdu22-acronym-extraction", "data", "english", "scientific", part + ".json")))
        {
            HashSet<(TextSpan, TextSpan)> expected = SduCorpus.PairsOf(text, acronyms, longForms);
            HashSet<(TextSpan, TextSpan)> found =
                [.. AbbreviationFinder.Find(text).Select(d => (normalise(text, d.ShortForm), normalise(text, d.LongForm)))];
            both += found.Count(expected.Contains);
            predicted += found.Count;
            gold += expected.Count;
        }

        return new MatchScore(both, predicted, both, gold);
    }

    private static MatchScore Annotated(string part)
    {
        Dictionary<string, string> texts = SharedPapers.Texts();
        HashSet<(string, string, string)> found = [], expected = [];
        foreach (string file in Directory.GetFiles(SharedData.PathOf("data", "annotated", part), "*.ann.txt").Order(StringComparer.Ordinal))
        {
            foreach (GoldPaper paper in GoldAnnotations.Read(file).Papers)
            {
                string text = texts[paper.Id];
                expected.UnionWith(paper.Abbreviations.Select(pair => (paper.Id, pair.ShortForm, pair.LongForm)));
                found.UnionWith(AbbreviationFinder.Find(text).Select(d => (paper.Id, d.ShortForm.Of(text), d.LongForm.Of(text))));
            }
        }

        return MatchScore.OfSets(found, expected);
    }

    private static string Show(MatchScore score) =>
        FormattableString.Invariant($"P {100 * score.Precision:0.0} R {100 * score.Recall:0.0} F1 {100 * score.F1:0.0} ({score.PredictedMatched} of {score.Predicted} found, {score.Gold} gold)");
}
