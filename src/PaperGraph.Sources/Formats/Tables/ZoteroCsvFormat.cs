namespace PaperGraph.Sources;

/// <summary>Zotero's CSV export: <c>Key, Item Type, Publication Year, Author, Title, Publication Title, …, Abstract Note, Date, …</c>.</summary>
internal sealed class ZoteroCsvFormat : TableFormat
{
    /// <inheritdoc/>
    public override string Name => "zotero-csv";

    /// <inheritdoc/>
    public override string Description => "Zotero CSV export";

    /// <inheritdoc/>
    protected override bool IsOwn(TableHeader header) => IsZotero(header);

    /// <inheritdoc/>
    protected override PaperDraft DraftOf(TableHeader header, string[] cells)
    {
        PaperDraft draft = new()
        {
            SourceId = header.Value(cells, "key"),
            Title = header.Value(cells, "title"),
            Abstract = header.Value(cells, "abstract note"),
            Date = header.Value(cells, "date", "publication year"),
            Venue = header.Value(cells, "publication title", "proceedings title", "conference name", "journal abbreviation", "series"),
            Doi = header.Value(cells, "doi"),
            Url = header.Value(cells, "url"),
            // Zotero puts titles' italics and the like as HTML; notes ("Extra") hold the arXiv id.
            ArxivId = ArxivIds.MarkedIn(header.Value(cells, "extra")) ?? ArxivIds.MarkedIn(header.Value(cells, "archive location", "number", "report number")),
            Markup = TextMarkup.Tags,
        };
        if (header.Value(cells, "author") is string authors) draft.AddAuthors(authors);
        return draft;
    }
}
