using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class WindowPlannerTests
{
    [Fact]
    public void A_text_that_fits_is_one_window()
    {
        Pieces pieces = Shared.Model.Encoder.Encode("One short text.");
        Assert.Equal([new TextWindow(0, 4, 0, 4)], WindowPlanner.Plan("One short text.", pieces, [], 510));
    }

    [Fact]
    public void A_text_without_pieces_has_no_window() => Assert.Empty(WindowPlanner.Plan("\u200B", Shared.Model.Encoder.Encode("\u200B"), [], 510));

    [Fact]
    public void Windows_of_ordinary_sentences_begin_and_end_with_sentences_and_overlap()
    {
        string text = "Title\n" + string.Join(' ', Enumerable.Range(0, 60).Select(i => $"We train the model number {i} with noise and then test it again."));
        Pieces pieces = Shared.Model.Encoder.Encode(text);
        IReadOnlyList<TextSpan> sentences = SentenceSplitter.Split(text, 5);
        List<TextWindow> windows = WindowPlanner.Plan(text, pieces, sentences, 200);
        Assert.True(windows.Count > 3);
        foreach (TextWindow window in windows)
        {
            Assert.Contains(pieces.Spans[window.Start].Start, sentences.Select(sentence => sentence.Start));
            Assert.Contains(pieces.Spans[window.End - 1].End, sentences.Select(sentence => sentence.End));
        }

        for (int i = 1; i < windows.Count; i++) Assert.InRange(windows[i - 1].End - windows[i].Start, 64, 100);
    }

    [Fact]
    public void Windows_cover_every_piece_once_whatever_the_text()
    {
        Gen.Select(Gen.OneOf("word", "data", "x", "。", ". Then", "-", "学", "supercalifragilistic").Array[0, 300], Gen.OneOf(" ", ""), Gen.Int[8, 60]).Sample((words, space, longest) =>
        {
            string text = string.Join(space, words);
            Pieces pieces = Shared.Model.Encoder.Encode(text);
            int next = 0, start = -1;
            foreach (TextWindow window in WindowPlanner.Plan(text, pieces, SentenceSplitter.Split(text, 0), longest))
            {
                Assert.InRange(window.Length, 1, longest);
                Assert.True(window.Start > start && window.Start <= window.OwnStart && window.OwnEnd <= window.End);
                Assert.Equal(next, window.OwnStart);
                (next, start) = (window.OwnEnd, window.Start);
            }

            Assert.Equal(pieces.Count, next);
        }, iter: 300);
    }
}
