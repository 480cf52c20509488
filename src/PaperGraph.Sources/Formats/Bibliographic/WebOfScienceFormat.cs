using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// Web of Science plain text (field tags in Clarivate's "Web of Science Core Collection Field Tags"): <c>FN</c> and <c>VR</c> first,
/// records from <c>PT</c> to <c>ER</c>, <c>EF</c> last; lines that start with blanks continue a field or list its next value.
/// </summary>
internal sealed partial class WebOfScienceFormat : IPaperFormat
{
    private static readonly TaggedRecords s_records = new(
        TagLine(), tag => tag switch { "PT" => TagRole.Start, "ER" or "EF" => TagRole.End, "FN" or "VR" => TagRole.Document, _ => TagRole.Field }, RecordOf, "end it with 'ER'");

    /// <inheritdoc/>
    public string Name => "wos";

    /// <inheritdoc/>
    public string Description => "Web of Science plain text";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) => Start().IsMatch(sample.Text);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) => s_records.Read(document, cancellationToken);

    private static SourceRecord RecordOf(TaggedRecord record)
    {
        PaperDraft draft = new()
        {
            SourceId = record.First("UT"),
            Title = record.First("TI"),
            Abstract = record.First("AB"),
            Date = DateParts.Join(record.First("PY"), record.First("PD")) ?? record.First("EA"),
            Venue = record.First("SO", "CT"),
            Doi = record.First("DI"),
            Markup = TextMarkup.Plain,
        };
        foreach (string author in record.LinesOf(record.First("AF") is null ? "AU" : "AF")) draft.Authors.Add(author);
        foreach (string author in record.LinesOf("CA")) draft.Authors.Add(author);
        foreach (string reference in record.LinesOf("CR"))
        {
            if (WosReferences.DoiIn(reference) is string doi) draft.Cites.Add(doi);
        }

        return Records.Of(record.Line, draft, draft.SourceId is null ? "the record" : $"the record '{draft.SourceId}'");
    }

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9])(?: (?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TagLine();

    [GeneratedRegex(@"\A(?:FN [^\n]*\r?\nVR \d|PT [JBSPC]\r?\n[A-Z][A-Z0-9] )", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
