using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class SpanTests
{
    [Theory]
    [InlineData("uses the graph network, and", "the graph network,", "graph network")]
    [InlineData("(a long short-term memory)", "(a long short-term memory)", "(a long short-term memory)")]
    [InlineData("our model (GNN) is", "our model (GNN)", "model (GNN)")]
    [InlineData("model (GNN", "model (GNN", "model (GNN")]
    [InlineData("GNN) is", "GNN)", "GNN")]
    [InlineData("the F1-score of", "the F1-score of", "F1-score")]
    [InlineData("in C++ code", "C++", "C++")]
    [InlineData("on $\\ell_2$ norm", "on $\\ell_2$ norm", "$\\ell_2$ norm")]
    [InlineData("the", "the", "the")]
    [InlineData("\u201CQuoted Net\u201D", "\u201CQuoted Net\u201D", "Quoted Net")]
    [InlineData("--- !", "--- !", "")]
    public void A_span_ends_on_content(string text, string span, string expected)
    {
        int start = text.IndexOf(span, StringComparison.Ordinal);
        Assert.Equal(expected, SpanTrimmer.Trim(text, new TextSpan(start, start + span.Length)).Of(text));
    }

    [Fact]
    public void A_span_within_words_is_widened_to_them()
    {
        const string text = "pre-trained transformers";
        Assert.Equal("trained transformers", SpanTrimmer.WidenToWords(text, new TextSpan(6, 15)).Of(text));
        Assert.Equal("-", SpanTrimmer.WidenToWords(text, new TextSpan(3, 4)).Of(text));
    }

    [Fact]
    public void Occurrences_are_whole_words_longest_first_with_plurals()
    {
        const string text = "GAN and GANs but no GANsters; Wasserstein GAN, a GAN's loss.";
        DocumentForm gan = new("GAN", EntityType.Method, 0.9), wasserstein = new("Wasserstein GAN", EntityType.Method, 0.8);
        Assert.Equal(
            [("GAN", gan), ("GANs", gan), ("Wasserstein GAN", wasserstein), ("GAN", gan)],
            OccurrenceFinder.Find(text, [gan, wasserstein]).Select(found => (found.Span.Of(text), found.Form)));
    }

    [Fact]
    public void One_character_is_a_form_too()
    {
        DocumentForm form = new("k", EntityType.Concept, 0.5);
        Assert.Equal([new TextSpan(0, 1), new TextSpan(9, 10)], OccurrenceFinder.Find("k for ok k", [form]).Select(found => found.Span));
    }

    [Fact]
    public void Occurrences_never_overlap_and_always_read_like_their_form()
    {
        Gen.Select(Gen.OneOf("a", "b", "s", "ab", " ", "-", "𝔸", "\uD800").Array[0, 40], Gen.OneOf("a", "ab", "b a", "a-b", "s", "𝔸", "-a").Array[0, 5]).Sample((parts, names) =>
        {
            string text = string.Concat(parts);
            List<DocumentForm> forms = [.. names.Distinct().Select(name => new DocumentForm(name, EntityType.Task, 0.5))];
            int last = 0;
            foreach ((TextSpan span, DocumentForm form) in OccurrenceFinder.Find(text, forms))
            {
                Assert.True(span.Start >= last);
                Assert.Contains(span.Of(text), (string[])[form.Text, form.Text + "s"]);
                last = span.End;
            }
        });
    }

    [Fact]
    public void A_form_takes_the_type_with_the_highest_sum_and_is_dropped_below_the_floor()
    {
        const string text = "Atari Atari Atari weak";
        TextSpan[] atari = [new(0, 5), new(6, 11), new(12, 17)];
        List<DocumentForm> forms = FormSelector.Select(
            text,
            [
                new TaggedSpan(atari[0], EntityType.Task, 0.7), new TaggedSpan(atari[1], EntityType.Dataset, 0.4), new TaggedSpan(atari[2], EntityType.Dataset, 0.5),
                new TaggedSpan(new TextSpan(18, 22), EntityType.Metric, 0.3),
            ],
            floor: 0.4);
        DocumentForm form = Assert.Single(forms);
        Assert.Equal(("Atari", EntityType.Dataset, 0.5), (form.Text, form.Type, form.Confidence));
    }
}
