using PaperGraph.Extraction.Evaluation;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

public sealed class GoldAnnotationsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_every_kind_of_line()
    {
        GoldAnnotations gold = Read("#ID p1\nM\tmasked graph encoder\nM\tMGE\nD\tCora\nT\tnode classification\nR\taccuracy\nC\thomophily\n"
            + "A\tMGE\tmasked graph encoder\nN\tMGE\nE\tCora\nU\tMGE\tused-for\tnode classification\n\n#ID p2\n");

        Assert.Equal(["p1", "p2"], gold.Papers.Select(paper => paper.Id));
        GoldPaper paper = gold.Papers[0];
        Assert.Equal(
            [EntityType.Method, EntityType.Method, EntityType.Dataset, EntityType.Task, EntityType.Metric, EntityType.Concept],
            paper.Forms.Select(form => form.Type));
        Assert.Equal([new GoldAbbreviation("MGE", "masked graph encoder")], paper.Abbreviations);
        Assert.Equal(["MGE"], paper.Introduced);
        Assert.Equal(["Cora"], paper.Evaluated);
        Assert.Equal([new GoldRelation("MGE", RelationType.UsedFor, "node classification")], paper.Relations);
        Assert.Empty(gold.Papers[1].Forms);
    }

    [Fact]
    public void Takes_windows_line_ends_and_a_byte_order_mark() => Assert.Equal("BERT", Read("\uFEFF#ID p1\r\nM\tBERT\r\n").Papers[0].Forms[0].Text);

    [Theory]
    [InlineData("", 1, "no paper")]
    [InlineData("M\tBERT\n", 1, "before the first")]
    [InlineData("#ID\n", 1, "without an id")]
    [InlineData("#ID p1\n\n#ID p1\n", 3, "twice")]
    [InlineData("#ID p1\nX\tBERT\n", 2, "unknown kind of line \"X\"")]
    [InlineData("#ID p1\nM BERT\n", 2, "unknown kind of line")]
    [InlineData("#ID p1\nM\t\n", 2, "empty field")]
    [InlineData("#ID p1\nM\tBERT\tNER\n", 2, "M needs a form")]
    [InlineData("#ID p1\nA\tSGD\n", 2, "short form and long form")]
    [InlineData("#ID p1\nM\tBERT\nC\tBERT\n", 3, "listed twice")]
    [InlineData("#ID p1\nM\tBERT\nN\tGPT\n", 3, "\"GPT\" is not among the forms")]
    [InlineData("#ID p1\nE\tCora\n#ID p2\n", 2, "not among the forms")]
    [InlineData("#ID p1\nM\tBERT\nT\tNER\nU\tBERT\tsolves\tNER\n", 4, "unknown relation \"solves\"")]
    [InlineData("#ID p1\nM\tBERT\nU\tBERT\tused-for\n", 3, "head form, relation and tail form")]
    [InlineData("#ID p1\nM\tBERT\nU\tBERT\tused-for\tNER\n", 3, "\"NER\" is not among the forms")]
    public void A_broken_line_is_an_error_that_names_file_and_line(string content, int line, string reason)
    {
        AnnotationFileException fault = Assert.Throws<AnnotationFileException>(() => Read(content));
        Assert.Equal(line, fault.Line);
        Assert.StartsWith($"{fault.File}:{line}: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("gold.ann.txt", fault.File, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_an_error()
    {
        string path = _folder.PathOf("gold.ann.txt");
        File.WriteAllBytes(path, [.. "#ID p1\nM\tna"u8, 0xEF, .. "ve Bayes\n"u8]);
        Assert.Contains("UTF-8", Assert.Throws<AnnotationFileException>(() => GoldAnnotations.Read(path)).Message, StringComparison.Ordinal);
    }

    private GoldAnnotations Read(string content) => GoldAnnotations.Read(_folder.Write("gold.ann.txt", content));
}
