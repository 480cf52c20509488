using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Pipeline.Tests;

public sealed class SentenceWindowTests
{
    [Fact]
    public void A_sentence_that_people_write_is_kept_whole()
    {
        string sentence = new('x', SentenceWindow.MaxLength);
        Assert.Same(sentence, SentenceWindow.Of(sentence, sentence, new TextSpan(3, 5)));
    }

    [Fact]
    public void Of_a_sentence_without_end_the_words_around_the_mention_are_kept()
    {
        string text = string.Concat(Enumerable.Repeat("word ", 1000)) + "ImageNet" + string.Concat(Enumerable.Repeat(" word", 1000));
        string window = SentenceWindow.Of(text, text, new TextSpan(5000, 5008));
        Assert.StartsWith("…word word", window, StringComparison.Ordinal);
        Assert.EndsWith("word word…", window, StringComparison.Ordinal);
        Assert.Contains(" ImageNet ", window, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_is_bounded_and_is_a_part_of_the_text()
    {
        Gen<string> text = Gen.OneOf("a", "bcd", " ", "  ", "😀", "é").Array[1100, 3000].Select(string.Concat);
        Gen.Select(text, Gen.Double.Unit, Gen.Int[1, 1500]).Sample((text, place, length) =>
        {
            int start = (int)(place * (text.Length - 1));
            TextSpan mention = new(start, Math.Min(text.Length, start + length));
            string window = SentenceWindow.Of(text, text, mention);
            Assert.True(window.Length <= (SentenceWindow.MaxLength * 3 / 2) + 2);
            Assert.Contains(window.Trim('…'), text, StringComparison.Ordinal);
        }, iter: 300);
    }
}
