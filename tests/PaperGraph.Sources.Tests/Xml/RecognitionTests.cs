namespace PaperGraph.Sources.Tests;

/// <summary>Every format's beginning is recognised by that format alone.</summary>
public sealed class RecognitionTests
{
    /// <summary>All but JSON, which has an order of its own, and the loose ones at the end, which take what is left.</summary>
    private static readonly IPaperFormat[] Formats = [.. PaperFormats.All.SkipWhile(format => format is not PubMedXmlFormat).TakeWhile(format => format is not MarkdownFormat)];

    [Theory]
    [InlineData("bibtex", "% a comment\n@inproceedings{a, title={T}}")]
    [InlineData("ris", "TY  - JOUR\nTI  - T\nER  - ")]
    [InlineData("ris", "Provider: X\nContent: text\n\nTY  - CHAP\r\nTI  - T\r\n")]
    [InlineData("nbib", "\r\nPMID- 1\r\nOWN - NLM\r\nTI  - T")]
    [InlineData("wos", "\uFEFFFN Clarivate Analytics Web of Science\r\nVR 1.0\r\nPT J\r\n")]
    [InlineData("wos-tab", "\uFEFFPT\tAU\tTI\tSO\tAB\tDI\tPY\tUT\nJ\tA\tT\tS\tA\tD\t2000\tW")]
    [InlineData("zotero-csv", "\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Abstract Note\"\n")]
    [InlineData("scopus-csv", "\uFEFF\"Authors\",\"Title\",\"Year\",\"Source title\",\"DOI\",\"Abstract\",\"EID\"\n")]
    [InlineData("csv", "id;title;abstract\n1;T;A")]
    [InlineData("csv", "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,DOI\n1,T,A,C,F,J,2000,D")]
    [InlineData("tsv", "title\tabstract\nT\tA")]
    [InlineData("pubmed-xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet [ <!ENTITY a \"b\"> ]>\n<!-- x --><PubmedArticleSet>\n")]
    [InlineData("endnote-xml", "<?xml version=\"1.0\"?><xml><records><record><titles><title>")]
    [InlineData("arxiv-atom", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>http://arxiv.org/api/x</id>")]
    [InlineData("arxiv-rss", "<rss version=\"2.0\"><channel><link>http://rss.arxiv.org/rss/cs</link>")]
    [InlineData("arxiv-rdf", "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"http://arxiv.org/\">")]
    [InlineData("acl-xml", "<?xml version='1.0'?><collection id=\"P19\"><volume id=\"1\">")]
    public void One_format_recognises_it(string name, string text)
    {
        Assert.Equal([name], Formats.Where(format => Reading.Recognises(format, text)).Select(format => format.Name));
        Assert.Equal(name, PaperFormats.Recognise(new DocumentSample(text.TrimStart('\uFEFF').TrimStart(), IsWhole: true))?.Name);
    }

    [Theory]
    [InlineData("{\"title\": \"T\", \"abstract\": \"A\"}")]
    [InlineData("[{\"title\": \"T\"},\n{\"abstract\": \"@article{x, \"}]")]
    [InlineData("# A title\n\nSome text about papers, titles and abstracts.")]
    [InlineData("A title of a paper\n\nThis abstract, which is plain text; with all separators | in it.")]
    [InlineData("Title, and more\nAbstract")]
    [InlineData("<html><body>arxiv.org</body></html>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>a blog</title></feed>")]
    [InlineData("<rss version=\"2.0\"><channel><title>news</title></channel></rss>")]
    [InlineData("PT boats and their history")]
    [InlineData("TY for reading")]
    [InlineData("<")]
    [InlineData("")]
    public void None_recognises_anything_else(string text) => Assert.Empty(Formats.Where(format => Reading.Recognises(format, text)).Select(format => format.Name));

    [Fact]
    public void Names_are_distinct_and_described()
    {
        Assert.Equal(PaperFormats.All.Count, PaperFormats.All.Select(format => format.Name).Distinct().Count());
        Assert.All(PaperFormats.All, format => Assert.NotEmpty(format.Description));
    }
}
