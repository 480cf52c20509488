using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

/// <summary>Exports all the way: from bytes, detected, to the cleaned paper.</summary>
public sealed class ExportTests
{
    [Fact]
    public void A_bibtex_entry_becomes_a_paper_for_people()
    {
        Paper paper = ReadText.Paper("""
            @article{goedel, title = {{\"U}ber formal unentscheidbare {S\"a}tze}, author = {G{\"o}del, Kurt and {The {GPT} Team}},
              journal = {Monatshefte f{\"u}r Mathematik \& Physik}, year = 1931, month = dec, doi = {https://doi.org/10.1007/BF01700692},
              abstract = {Of $\ell_2$ and
                 {\em Principia}.}}
            """);
        Assert.Equal("doi:10.1007/bf01700692", paper.Id);
        Assert.Equal("Über formal unentscheidbare Sätze", paper.Title);
        Assert.Equal(["Kurt Gödel", "The GPT Team"], paper.Authors);
        Assert.Equal("Monatshefte für Mathematik & Physik", paper.Venue);
        Assert.Equal(new PublicationDate(1931, 12), paper.Published);
        Assert.StartsWith("Of $\\ell_2$ and ", paper.Abstract, StringComparison.Ordinal);
        Assert.Equal("bibtex", paper.Source.Format);
    }

    [Theory]
    [InlineData("@misc{a, title={T}, eprint={1706.03762v5}, archiveprefix={arXiv}}")]
    [InlineData("TY  - JOUR\nTI  - T\nJO  - arXiv preprint arXiv:1706.03762\nER  - \n")]
    [InlineData("title,abstract,arxiv id\nT,A,1706.03762\n")]
    [InlineData("id\tcategories\ttitle\n1706.03762\tcs.CL\tT\n")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/1706.03762v7</id><title>T</title></entry></feed>")]
    [InlineData("<rss><channel><item><title>T</title><link>https://arxiv.org/abs/1706.03762</link></item></channel></rss>")]
    public void The_same_paper_has_the_same_identity_from_every_export(string text)
    {
        Paper paper = ReadText.Paper(text);
        Assert.Equal(("arxiv:1706.03762", "T"), (paper.Id, paper.Title));
    }

    [Fact]
    public void A_fault_names_the_line_and_leaves_the_other_records()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("@article{a, title={A}}\n@article{b, title={B\n@article{c, title={C}}\n");
        Assert.Equal(["A", "C"], ReadText.Titles(items));
        ReadFault fault = Assert.Single(ReadText.Faults(items));
        Assert.Equal(new SourceLocation("-", 2, "bibtex"), fault.Location);
    }

    [Fact]
    public void Invalid_bytes_damage_the_record_they_stand_in_and_no_other()
    {
        string[] documents =
        [
            "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>é A</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>?B</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
            "@article{a, title={é A}}\n@article{b, title={?B}}",
            "TY  - JOUR\nTI  - é A\nER  - \nTY  - JOUR\nTI  - ?B\nER  - ",
            "title,abstract\né A,x\n?B,y\n",
        ];
        foreach (string document in documents)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(document);
            bytes[Array.LastIndexOf(bytes, (byte)'?')] = 0xFF;
            IReadOnlyList<ReadItem> items = ReadText.Items(bytes);
            Assert.Equal(["é A"], ReadText.Titles(items));
            Assert.Contains("not valid", Assert.Single(ReadText.Faults(items)).Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    public void A_table_is_read_in_the_encoding_it_is_in(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("title;abstract;year\r\nÜber Gefühle;Schöne Wörter für dich, müde Bären hören Flöten.;2001\r\n")];
        Paper paper = Assert.IsType<PaperItem>(Assert.Single(ReadText.Items(bytes))).Paper;
        Assert.Equal(("Über Gefühle", "Schöne Wörter für dich, müde Bären hören Flöten."), (paper.Title, paper.Abstract));
    }

    [Fact]
    public void A_first_line_longer_than_any_header_is_no_table()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items(new string('x', 1_000_000) + "\ntitle,abstract\nT,A\n", "csv");
        Assert.Contains("header", Assert.Single(ReadText.Faults(items)).Reason, StringComparison.Ordinal);
    }
}
