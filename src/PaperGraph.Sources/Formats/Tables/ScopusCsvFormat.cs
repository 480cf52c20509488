namespace PaperGraph.Sources;

/// <summary>Scopus's CSV export: <c>Authors, Author full names, …, Title, Year, Source title, …, DOI, Link, …, Abstract, …, EID</c>.</summary>
internal sealed class ScopusCsvFormat : TableFormat
{
    private const string NoAbstract = "[No abstract available]";

    /// <inheritdoc/>
    public override string Name => "scopus-csv";

    /// <inheritdoc/>
    public override string Description => "Scopus CSV export";

    /// <inheritdoc/>
    protected override bool IsOwn(TableHeader header) => IsScopus(header);

    /// <inheritdoc/>
    protected override PaperDraft DraftOf(TableHeader header, string[] cells)
    {
        string? text = header.Value(cells, "abstract");
        PaperDraft draft = new()
        {
            SourceId = header.Value(cells, "eid"),
            Title = header.Value(cells, "title"),
            Abstract = string.Equals(text, NoAbstract, StringComparison.OrdinalIgnoreCase) ? null : text,
            Date = header.Value(cells, "year"),
            Venue = header.Value(cells, "source title", "conference name"),
            Doi = header.Value(cells, "doi"),
            Url = header.Value(cells, "link"),
            Markup = TextMarkup.Plain,
        };
        if (header.Value(cells, "author full names", "authors") is string authors && !authors.StartsWith("[No author", StringComparison.OrdinalIgnoreCase))
        {
            draft.AddAuthors(authors);
        }

        return draft;
    }
}
