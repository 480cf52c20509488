namespace PaperGraph.Sources;

/// <summary>Web of Science's tab-delimited export: the field tags of its plain text as column names (<c>PT, AU, …, TI, SO, …, AB, …, UT</c>).</summary>
internal sealed class WebOfScienceTableFormat : TableFormat
{
    /// <inheritdoc/>
    public override string Name => "wos-tab";

    /// <inheritdoc/>
    public override string Description => "Web of Science tab-delimited export";

    /// <inheritdoc/>
    protected override bool IsOwn(TableHeader header) => IsWebOfScience(header);

    /// <inheritdoc/>
    protected override PaperDraft DraftOf(TableHeader header, string[] cells)
    {
        PaperDraft draft = new()
        {
            SourceId = header.Value(cells, "ut"),
            Title = header.Value(cells, "ti"),
            Abstract = header.Value(cells, "ab"),
            Date = DateParts.Join(header.Value(cells, "py"), header.Value(cells, "pd")) ?? header.Value(cells, "ea"),
            Venue = header.Value(cells, "so", "ct"),
            Doi = header.Value(cells, "di"),
            Markup = TextMarkup.Plain,
        };
        if (header.Value(cells, "af", "au") is string authors) draft.AddAuthors(authors + ";");
        foreach (string reference in (header.Value(cells, "cr") ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (WosReferences.DoiIn(reference) is string doi) draft.Cites.Add(doi);
        }

        return draft;
    }
}
