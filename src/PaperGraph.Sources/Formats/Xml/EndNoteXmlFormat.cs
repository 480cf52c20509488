using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>
/// EndNote's XML export: <c>&lt;xml&gt;&lt;records&gt;&lt;record&gt;</c>, text in <c>style</c> runs. A record's number is one of its library only, so
/// the accession number alone serves as id.
/// </summary>
internal sealed class EndNoteXmlFormat : IPaperFormat
{
    /// <inheritdoc/>
    public string Name => "endnote-xml";

    /// <inheritdoc/>
    public string Description => "EndNote XML";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) =>
        XmlProbe.RootOf(sample.Text) is "xml" or "records" && sample.Text.Contains("<record>", StringComparison.Ordinal) && sample.Text.Contains("<titles>", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) =>
        XmlRecords.Read(document, ["record"], [], RecordOf, cancellationToken);

    private static SourceRecord RecordOf(XElement record, int line)
    {
        XElement? titles = record.Child("titles");
        PaperDraft draft = new()
        {
            SourceId = record.TextAt("accession-num"),
            Title = titles.TextAt("title"),
            Abstract = record.TextAt("abstract"),
            Date = DateParts.Join(record.TextAt("dates", "year"), record.TextAt("dates", "pub-dates", "date")) ?? record.TextAt("dates", "pub-dates", "date"),
            Venue = Records.FirstOf(
                record.TextAt("periodical", "full-title"), titles.TextAt("secondary-title"), record.TextAt("alt-periodical", "full-title"), titles.TextAt("alt-title")),
            Doi = record.TextAt("electronic-resource-num"),
            Url = record.TextAt("urls", "related-urls", "url") ?? record.TextAt("urls", "web-urls", "url"),
            Markup = TextMarkup.Plain,
        };
        draft.ArxivId = ArxivIds.MarkedIn(draft.Venue) ?? ArxivIds.MarkedIn(draft.Url);
        foreach (XElement author in record.At("contributors", "authors").Children("author"))
        {
            if (author.Text() is string name) draft.Authors.Add(name);
        }

        string? number = record.TextAt("rec-number");
        return Records.Of(line, draft, number is null ? "the record" : $"the record with rec-number {number}");
    }
}
