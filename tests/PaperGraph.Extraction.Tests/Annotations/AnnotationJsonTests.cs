using System.Text;
using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class AnnotationJsonTests
{
    private static readonly AnnotatedPaper s_example = new(
        new Paper { Id = "arxiv:1", Title = "β-VAE \"now\"", Abstract = "A beta VAE, <i>β-VAE</i>, on 數據.", Source = new SourceLocation("in", 3, "x") },
        [],
        [new Mention(new TextSpan(0, 5), "β-VAE", EntityType.Method, 0.912345, true, false), new Mention(new TextSpan(40, 42), "數據", EntityType.Dataset, 1, false, true)],
        [new AbbreviationDefinition(new TextSpan(27, 32), new TextSpan(14, 22))],
        [new RelationMention(new TextSpan(0, 5), RelationType.EvaluatedOn, new TextSpan(40, 42), 0.5)]);

    [Fact]
    public void Writes_the_documented_object() => Assert.Equal(
        """{"id":"arxiv:1","title":"β-VAE \"now\"","abstract":"A beta VAE, <i>β-VAE</i>, on 數據.","mentions":[""" +
        """{"start":0,"end":5,"text":"β-VAE","type":"Method","confidence":0.9123,"introduced":true,"evaluated":false},""" +
        """{"start":40,"end":42,"text":"數據","type":"Dataset","confidence":1,"introduced":false,"evaluated":true}]""" +
        ""","abbreviations":[{"short":{"start":27,"end":32},"long":{"start":14,"end":22}}]""" +
        ""","relations":[{"head":{"start":0,"end":5},"type":"evaluated-on","tail":{"start":40,"end":42},"confidence":0.5}]}""",
        AnnotationJson.ToJsonLine(s_example));

    [Fact]
    public void Stream_and_text_writer_give_the_same_lines()
    {
        using var stream = new MemoryStream();
        AnnotationJson.Write(stream, [s_example, s_example]);
        using var writer = new StringWriter { NewLine = "\r\n" };
        AnnotationJson.Write(writer, [s_example, s_example]);
        string line = AnnotationJson.ToJsonLine(s_example);
        Assert.Equal($"{line}\n{line}\n", writer.ToString());
        Assert.Equal(writer.ToString(), Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Writes_as_the_papers_come()
    {
        using var stream = new MemoryStream();
        AnnotationJson.Write(stream, Papers());
        Assert.Equal(2, stream.ToArray().Count(b => b == (byte)'\n'));

        IEnumerable<AnnotatedPaper> Papers()
        {
            yield return s_example;
            Assert.True(stream.Length > 0);
            yield return s_example;
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_replacement_character_so_that_offsets_hold()
    {
        AnnotatedPaper paper = s_example with { Paper = s_example.Paper with { Title = "β-VAE\uD83D\"now\"" } };
        Assert.Contains("\"title\":\"β-VAE\\uFFFD\\\"now\\\"\"", AnnotationJson.ToJsonLine(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_back_gives_what_was_written() => s_papers.Sample(paper =>
    {
        using var stream = new MemoryStream();
        AnnotationJson.Write(stream, [paper]);
        byte[] bytes = stream.ToArray();
        AnnotatedPaper read = Assert.Single(AnnotationJson.Read(new MemoryStream(bytes), "memory"));
        Assert.Equal(paper.Paper.Id, read.Paper.Id);
        Assert.Equal(paper.Paper.Title, read.Paper.Title);
        Assert.Equal(paper.Paper.Abstract, read.Paper.Abstract);
        Assert.Equal(paper.Mentions, read.Mentions);
        Assert.Equal(paper.Abbreviations, read.Abbreviations);
        Assert.Equal(paper.Relations, read.Relations);

        using var again = new MemoryStream();
        AnnotationJson.Write(again, [read]);
        Assert.Equal(bytes, again.ToArray());
    });

    [Fact]
    public void Reads_what_others_leave_out_as_nothing()
    {
        AnnotatedPaper paper = Assert.Single(Read("""

            {"id":"a","title":"BERT","abstract":"","mentions":[{"start":0,"end":4,"text":"BERT","type":"Method"}]}
            """));
        Assert.Equal([new Mention(new TextSpan(0, 4), "BERT", EntityType.Method, 1, false, false)], paper.Mentions);
        Assert.Empty(paper.Abbreviations);
        Assert.Empty(paper.Relations);
        Assert.Equal(new SourceLocation("p.jsonl", 2, "annotations"), paper.Paper.Source);
        Assert.Equal([new TextSpan(0, 4)], paper.Sentences);
    }

    [Theory]
    [InlineData("nonsense", "not JSON")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("""{"title":"t","abstract":"","mentions":[]}""", "needs a string \"id\"")]
    [InlineData("""{"id":7,"title":"t","abstract":"","mentions":[]}""", "\"id\" that is a number, not a string")]
    [InlineData("""{"id":"a","title":"t","abstract":""}""", "needs a list \"mentions\"")]
    [InlineData("""{"id":"a","title":"t","abstract":"","mentions":{}}""", "\"mentions\" that is an object, not a list")]
    [InlineData("""{"id":"a","title":"t","abstract":"","mentions":[1]}""", "mentions[0] is not an object")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[{"start":0,"end":9,"text":"BERT","type":"Method"}]}""", "mentions[0] range 0–9 is not inside the text of 5")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[{"start":0.5,"end":4,"text":"BERT","type":"Method"}]}""", "whole number \"start\"")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[{"start":0,"end":3,"text":"BERT","type":"Method"}]}""", "says \"BERT\" where the text has \"BER\"")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[{"start":0,"end":4,"text":"BERT","type":"Model"}]}""", "type \"Model\"; known are Method")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[{"start":0,"end":4,"text":"BERT","type":"Method"},{"start":1,"end":3,"text":"ER","type":"Method"}]}""", "overlapping mentions")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[],"abbreviations":[{"short":{"start":0,"end":2},"long":{"start":1,"end":4}}]}""", "overlaps its long form")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[],"relations":[{"head":{"start":0,"end":4},"type":"is-a","tail":{"start":0,"end":4}}]}""", "relations[0] has a head 0–4 that is no mention's range")]
    [InlineData("""{"id":"a","title":"BERT","abstract":"","mentions":[],"relations":[{"type":"likes"}]}""", "type \"likes\"; known are used-for")]
    public void A_broken_line_is_an_error_that_names_file_and_line(string line, string reason)
    {
        AnnotationFileException fault = Assert.Throws<AnnotationFileException>(() => Read("\n" + line).ToList());
        Assert.Equal("p.jsonl", fault.File);
        Assert.Equal(2, fault.Line);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<AnnotatedPaper> Read(string content) => AnnotationJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "p.jsonl");

    private static readonly Gen<AnnotatedPaper> s_papers =
        from id in Gen.String[Gen.Char.AlphaNumeric, 1, 10]
        from title in Words
        from body in Words
        from kinds in Gen.Int[0, 4].Array[0, 8]
        from confidence in Gen.Int[0, 10_000]
        from flags in Gen.Bool.Array[2]
        select Make(id, title, body, kinds, confidence / 10_000.0, flags);

    private static Gen<string> Words => Gen.OneOf("SGD", "β-VAE", "graph", "數據", "😀", "a\"b", "x\\y", "<b>", "\u2028", "é", "\t").Array[1, 12].Select(words => string.Join(' ', words));

    // One mention a word of the text, the first ones; relations and abbreviations between neighbours.
    private static AnnotatedPaper Make(string id, string title, string body, int[] kinds, double confidence, bool[] flags)
    {
        var paper = new Paper { Id = id, Title = title, Abstract = body, Source = new SourceLocation("x", 1, "x") };
        var mentions = new List<Mention>();
        for (int start = 0, i = 0; i < kinds.Length && start < paper.Text.Length; i++)
        {
            int end = paper.Text.IndexOfAny([' ', '\n'], start);
            if (end < 0) end = paper.Text.Length;
            if (end > start) mentions.Add(new Mention(new TextSpan(start, end), paper.Text[start..end], (EntityType)kinds[i], confidence, flags[0], flags[1]));
            start = end + 1;
        }

        TextSpan[] spans = [.. mentions.Select(mention => mention.Span)];
        (TextSpan, TextSpan)[] neighbours = [.. spans.Zip(spans.Skip(1))];
        return new AnnotatedPaper(
            paper,
            [],
            mentions,
            [.. neighbours.Select(pair => new AbbreviationDefinition(pair.Item1, pair.Item2))],
            [.. neighbours.Select((pair, i) => new RelationMention(pair.Item1, (RelationType)(i % 6), pair.Item2, confidence))]);
    }
}
