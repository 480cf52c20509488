using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class AbbreviationPropertyTests
{
    // Pieces that definitions are made of, so that patterns meet in unforeseen ways; and any characters at all.
    private static readonly Gen<string> s_piece = Gen.OneOf(
        "(", ")", "[", "]", "{", "}", " (", ") ", ", ", "; ", ": ", " = ", ". ", "\n", " ", "-", "- ", "/", "$", "**", "\\emph{", "\\beta", "\"", "“",
        "SGD", "GANs", "C3", "Seq2Seq", "BERT", "β-VAE", "k", "A", "stochastic gradient descent", "generative adversarial networks", "beta", "long",
        "of", "and", "or ", "short for", "abbreviated as ", "i.e.,", "e.g.", ", named ", ", a ", "model", "😀", "\uD83D", "é", "中文", "（", "）");

    private static readonly Gen<string> s_text = Gen.OneOf(s_piece.Array[0, 40].Select(string.Concat), Gen.String);

    [Fact]
    public void Ranges_lie_inside_the_text_and_the_two_of_a_pair_apart() => s_text.Sample(text =>
    {
        foreach (AbbreviationDefinition definition in AbbreviationFinder.Find(text))
        {
            Assert.True(IsInside(definition.ShortForm, text), text);
            Assert.True(IsInside(definition.LongForm, text), text);
            Assert.False(definition.ShortForm.Overlaps(definition.LongForm), text);
            Assert.True(definition.LongForm.Length > definition.ShortForm.Length, text);
        }
    });

    [Fact]
    public void A_short_form_stands_in_one_pair_and_pairs_come_in_text_order() => s_text.Sample(text =>
    {
        AbbreviationDefinition[] definitions = [.. AbbreviationFinder.Find(text)];
        for (int i = 0; i < definitions.Length; i++)
        {
            for (int j = 0; j < i; j++) Assert.False(definitions[i].ShortForm.Overlaps(definitions[j].ShortForm), text);
            if (i > 0) Assert.True(First(definitions[i - 1]) <= First(definitions[i]), text);
        }

        static int First(AbbreviationDefinition definition) => Math.Min(definition.ShortForm.Start, definition.LongForm.Start);
    });

    [Fact]
    public void The_same_text_gives_the_same_definitions() =>
        s_text.Sample(text => Assert.Equal(AbbreviationFinder.Find(text), AbbreviationFinder.Find(text)));

    [Fact]
    public void A_definition_is_found_whatever_stands_before_it() => s_piece.Array[0, 20].Select(string.Concat).Sample(before =>
    {
        string text = before + ".\n\nWe train by stochastic gradient descent (SGD).";
        TextSpan expected = new(text.Length - 5, text.Length - 2);
        Assert.Contains(AbbreviationFinder.Find(text), d => d.ShortForm == expected && d.LongForm.Of(text) == "stochastic gradient descent");
    });

    private static bool IsInside(TextSpan span, string text) => 0 <= span.Start && span.Start < span.End && span.End <= text.Length;
}
