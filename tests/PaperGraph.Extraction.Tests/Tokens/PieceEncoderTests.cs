using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class PieceEncoderTests
{
    /// <summary>Any code units: plain text, marks, ideographs, syllables, emoji, controls, private use, lone surrogates.</summary>
    private static readonly Gen<string> s_anyText = Gen.Select(
        Gen.OneOf(
            Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Char['0', '9'], Gen.OneOf(' ', '\n', '\t', '.', ',', '-', '$', '\\', '\u0000', '\u0085', '\u200B', '\uFFFD'),
            Gen.Char['\u00C0', '\u024F'], Gen.Char['\u0300', '\u036F'], Gen.Char['\u4E00', '\u4EFF'], Gen.Char['\uAC00', '\uAFFF'], Gen.Char['\uD800', '\uDFFF'], Gen.Char)
        .Array[0, 60], characters => new string(characters));

    [Fact]
    public void Words_are_lower_cased_and_cut_at_punctuation_and_longest_match()
    {
        const string text = "Unaffable, isn't it?";
        Assert.Equal(["Una", "ffa", "ble", ",", "isn", "'", "t", "it", "?"], Shared.Model.Encoder.Encode(text).Spans.Select(span => span.Of(text)));
    }

    [Fact]
    public void Offsets_point_into_the_text_before_accents_are_stripped()
    {
        // Composed, decomposed, and a letter whose only decomposition is its base letter with two marks.
        const string text = "naïve nai\u0308ve \u1EBFx";
        Pieces pieces = Shared.Model.Encoder.Encode(text);
        Assert.Equal(Shared.Model.Encoder.Encode("naive naive ex").Ids, pieces.Ids);
        Assert.Equal([new TextSpan(0, 5), new TextSpan(6, 12), new TextSpan(13, 15)], Merge(text, pieces));
    }

    [Fact]
    public void Ideographs_stand_alone_and_syllables_are_cut_into_jamo()
    {
        Pieces ideographs = Shared.Model.Encoder.Encode("大学");
        Assert.Equal([new TextSpan(0, 1), new TextSpan(1, 2)], ideographs.Spans);
        Pieces syllable = Shared.Model.Encoder.Encode("한");
        Assert.True(syllable.Count > 1);
        Assert.All(syllable.Spans, span => Assert.Equal(new TextSpan(0, 1), span));
    }

    [Fact]
    public void Control_characters_vanish_without_breaking_the_word()
    {
        Pieces plain = Shared.Model.Encoder.Encode("network"), broken = Shared.Model.Encoder.Encode("net\u00ADwo\u200Brk");
        Assert.Equal(plain.Ids, broken.Ids);
        Assert.Equal(new TextSpan(0, 9), broken.Spans[0]);
    }

    [Fact]
    public void An_astral_letter_counts_as_one_character_and_takes_two_code_units()
    {
        Pieces pieces = Shared.Model.Encoder.Encode("a 𝔸 b");
        Assert.Equal([new TextSpan(0, 1), new TextSpan(2, 4), new TextSpan(5, 6)], pieces.Spans);
        // A hundred characters are still a word; one more are the unknown piece.
        string hundred = string.Concat(Enumerable.Repeat("𐐀", 100));
        Assert.Equal(new TextSpan(0, 202), Assert.Single(Shared.Model.Encoder.Encode(hundred + "𐐀").Spans));
        Assert.True(Shared.Model.Encoder.Encode(new string('a', 100)).Count > 1);
        Assert.Equal(Shared.Model.Encoder.Unknown, Assert.Single(Shared.Model.Encoder.Encode(new string('a', 101)).Ids));
    }

    [Fact]
    public void The_names_of_special_tokens_are_these_tokens_in_exact_spelling_only()
    {
        Pieces pieces = Shared.Model.Encoder.Encode("the [MASK] token");
        Assert.Equal(103, pieces.Ids[1]);
        Assert.Equal(new TextSpan(4, 10), pieces.Spans[1]);
        Assert.Equal(5, Shared.Model.Encoder.Encode("the [mask] token").Count);
    }

    [Fact]
    public void Shapes_follow_the_word_that_a_piece_lies_in()
    {
        Pieces pieces = Shared.Model.Encoder.Encode("we use BERT2 and GPT for Neural naïveté in eBay , ²");
        string shapes = string.Concat(pieces.Shapes);
        Assert.StartsWith("00", shapes);
        Assert.EndsWith("54", shapes);
        Assert.Equal(WordShape.HasDigit, WordShape.Of("BERT2"));
        Assert.Equal(WordShape.Upper, WordShape.Of("GPT"));
        Assert.Equal(WordShape.Initial, WordShape.Of("Neural"));
        Assert.Equal(WordShape.Initial, WordShape.Of("A"));
        Assert.Equal(WordShape.Mixed, WordShape.Of("eBay"));
        Assert.Equal(WordShape.Lower, WordShape.Of("naïveté"));
        Assert.Equal(WordShape.NoLetter, WordShape.Of(","));
        Assert.Equal(WordShape.HasDigit, WordShape.Of("²"));
    }

    [Fact]
    public void Any_text_gives_spans_in_order_inside_the_text()
    {
        s_anyText.Sample(text =>
        {
            Pieces pieces = Shared.Model.Encoder.Encode(text);
            TextSpan last = new(0, 0);
            foreach (TextSpan span in pieces.Spans)
            {
                Assert.True(span.Start >= last.Start && span.End >= last.End && span.Length > 0 && span.End <= text.Length);
                last = span;
            }

            Assert.Equal(pieces.Count, pieces.Shapes.Length);
            Assert.All(pieces.Ids, id => Assert.InRange(id, 0, 30521));
        });
    }

    [Fact]
    public void A_text_is_the_sum_of_its_words()
    {
        Gen.Select(s_anyText, s_anyText).Sample((left, right) =>
        {
            // White space ends a word whatever stands around it.
            int[] whole = Shared.Model.Encoder.Encode(left + " " + right).Ids;
            Assert.Equal([.. Shared.Model.Encoder.Encode(left).Ids, .. Shared.Model.Encoder.Encode(right).Ids], whole);
        });
    }

    private static List<TextSpan> Merge(string text, Pieces pieces)
    {
        List<TextSpan> words = [];
        foreach (TextSpan span in pieces.Spans)
        {
            bool continues = words.Count > 0 && span.Start > 0 && !char.IsWhiteSpace(text[span.Start - 1]);
            if (continues) words[^1] = new TextSpan(words[^1].Start, span.End);
            else words.Add(span);
        }

        return words;
    }
}
