using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>The arXiv API's Atom feed (info.arxiv.org/help/api/user-manual.html, section 3.3).</summary>
internal sealed class ArxivAtomFormat : IPaperFormat
{
    /// <inheritdoc/>
    public string Name => "arxiv-atom";

    /// <inheritdoc/>
    public string Description => "arXiv API (Atom)";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) =>
        XmlProbe.RootOf(sample.Text) is "feed" or "entry" && sample.Text.Contains("arxiv.org", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) =>
        XmlRecords.Read(document, ["entry"], [], RecordOf, cancellationToken);

    private static SourceRecord RecordOf(XElement entry, int line)
    {
        string? id = entry.TextAt("id");
        if (id?.Contains("arxiv.org/api/errors", StringComparison.OrdinalIgnoreCase) == true)
        {
            return new FaultRecord(line, $"arXiv answered with an error ('{entry.TextAt("summary")}'); correct the query and fetch again");
        }

        PaperDraft draft = new()
        {
            SourceId = id,
            ArxivId = ArxivIds.MarkedIn(id),
            Title = entry.TextAt("title"),
            Abstract = entry.TextAt("summary"),
            Date = entry.TextAt("published") ?? entry.TextAt("updated"),
            Venue = entry.TextAt("journal_ref"),
            Doi = entry.TextAt("doi"),
            Url = entry.Children("link").FirstOrDefault(link => link.Value("rel") is null or "alternate")?.Value("href") ?? id,
            Markup = TextMarkup.Plain,
        };
        foreach (XElement author in entry.Children("author"))
        {
            if ((author.TextAt("name") ?? author.Text()) is string name) draft.Authors.Add(name);
        }

        // The newer feeds of rss.arxiv.org/atom have the authors in one dc:creator and a prefix before the abstract.
        if (draft.Authors.Count == 0) ArxivFeed.AddAuthors(entry, draft.Authors);
        draft.Abstract = ArxivFeed.WithoutPrefix(draft.Abstract);
        return Records.Of(line, draft, id is null ? "the entry" : $"the entry {id}");
    }
}
