using System.Globalization;
using System.Text;

namespace PaperGraph.Sources.Tests;

/// <summary>About 20 MB a format, made while it is read. Alone in the process, since memory is measured.</summary>
[Collection(nameof(LargeDocumentTests))]
public sealed class LargeDocumentTests
{
    private const int Count = 20_000;
    private const long Most = 16_000_000;

    private static readonly string Text = new('x', 900);

    [Fact]
    public void Bibtex_is_read_in_bounded_memory() => ReadsInBoundedMemory(
        new BibTexFormat(), "", i => $"@article{{key{i},\n  title = {{Title {i}}},\n  abstract = {{{Text}}},\n  year = 2001\n}}\n", "");

    [Fact]
    public void Ris_is_read_in_bounded_memory() => ReadsInBoundedMemory(new RisFormat(), "", i => $"TY  - JOUR\nTI  - Title {i}\nAB  - {Text}\nER  - \n", "");

    [Fact]
    public void Csv_is_read_in_bounded_memory() => ReadsInBoundedMemory(new CsvFormat(), "title,abstract\n", i => $"Title {i},\"{Text}\"\n", "");

    [Fact]
    public void Xml_is_read_in_bounded_memory() => ReadsInBoundedMemory(
        new PubMedXmlFormat(),
        "<PubmedArticleSet>\n",
        i => $"<PubmedArticle><MedlineCitation><PMID>{i}</PMID><Article><ArticleTitle>Title {i}</ArticleTitle><Abstract><AbstractText>{Text}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n",
        "</PubmedArticleSet>\n");

    private static void ReadsInBoundedMemory(IPaperFormat format, string head, Func<int, string> record, string foot)
    {
        using GeneratedStream stream = new(Count + 2, i => i == 0 ? head : i > Count ? foot : record(i - 1));
        SourceDocument document = new("large", new UTF8Encoding(false), () => stream);
        int count = 0;
        // What other tests hold is not ours to count.
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        foreach (SourceRecord read in format.Read(document, TestContext.Current.CancellationToken))
        {
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Title {count}"), Assert.IsType<DraftRecord>(read).Draft.Title);
            if (++count % 4_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(Count, count);
        Assert.True(stream.Delivered > 18_000_000, $"{stream.Delivered} bytes");
        Assert.True(most < Most, $"{most} bytes held");
    }
}

[CollectionDefinition(nameof(LargeDocumentTests), DisableParallelization = true)]
public sealed class LargeDocumentsAlone;
