namespace PaperGraph.Sources;

/// <summary>The draft of a row by the usual column names.</summary>
internal static class TableDraft
{
    /// <summary>The fields as given.</summary>
    internal static PaperDraft Of(TableHeader header, string[] cells)
    {
        string? id = header.Value(cells, TableColumns.Id);
        string? pmid = header.Value(cells, TableColumns.Pmid);
        PaperDraft draft = new()
        {
            SourceId = id ?? (pmid is null ? null : "pmid:" + pmid),
            Title = header.Value(cells, TableColumns.Title),
            Abstract = header.Value(cells, TableColumns.Abstract),
            Date = Date(header, cells),
            Venue = header.Value(cells, TableColumns.Venue),
            Doi = header.Value(cells, TableColumns.Doi),
            Url = header.Value(cells, TableColumns.Url),
            ArxivId = header.Value(cells, TableColumns.Arxiv),
            Markup = TextMarkup.Plain,
        };
        // The arXiv metadata as a table: its "id" is the arXiv id, which "categories" tells.
        if (draft.ArxivId is null && id is not null && header.Has("categories") && ArxivId.Normalise(id) is not null) draft.ArxivId = id;
        if (header.Value(cells, TableColumns.Authors) is string authors) draft.AddAuthors(authors);
        AddLinks(header.Value(cells, TableColumns.Code), draft.CodeLinks);
        AddLinks(header.Value(cells, TableColumns.Data), draft.DataLinks);
        return draft;
    }

    private static string? Date(TableHeader header, string[] cells)
    {
        string? date = header.Value(cells, TableColumns.Date);
        return date is { Length: 4 } ? DateParts.Join(date, header.Value(cells, "month", "publication month"), header.Value(cells, "day")) : date;
    }

    private static void AddLinks(string? cell, IList<string> links)
    {
        foreach (string link in (cell ?? "").Split([' ', ';', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) links.Add(link);
        }
    }
}
