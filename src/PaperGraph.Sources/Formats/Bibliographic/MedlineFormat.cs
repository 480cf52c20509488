using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// PubMed's MEDLINE format (.nbib; the tags are described at pubmed.ncbi.nlm.nih.gov/help, "MEDLINE display format"): a tag of up to four
/// letters padded to four, <c>- </c>, the value; lines that start with blanks continue it. A record starts with its PMID.
/// </summary>
internal sealed partial class MedlineFormat : IPaperFormat
{
    private static readonly TaggedRecords s_records = new(
        TagLine(), tag => tag == "PMID" ? TagRole.Start : TagRole.Field, RecordOf, "start each record with 'PMID- '");

    /// <inheritdoc/>
    public string Name => "nbib";

    /// <inheritdoc/>
    public string Description => "PubMed/MEDLINE (.nbib)";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) => Start().IsMatch(sample.Text);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) => s_records.Read(document, cancellationToken);

    private static SourceRecord RecordOf(TaggedRecord record)
    {
        string? pmid = record.First("PMID");
        string? date = record.First("DP");
        string[] parts = (date ?? "").Split(' ', 2);
        PaperDraft draft = new()
        {
            SourceId = pmid is null ? null : "pmid:" + pmid,
            Title = record.First("TI", "BTI", "TT"),
            Abstract = record.First("AB", "OAB"),
            Date = DateParts.Join(parts[0], parts.Length > 1 ? parts[1] : null) ?? date,
            Venue = record.First("JT", "TA"),
            Doi = record.All("LID").Concat(record.All("AID")).FirstOrDefault(id => id.EndsWith("[doi]", StringComparison.Ordinal))?[..^5].Trim(),
            Markup = TextMarkup.Plain,
        };
        IEnumerable<string> authors = record.First("FAU") is null ? record.All("AU") : record.All("FAU");
        foreach (string author in authors.Concat(record.All("CN"))) draft.Authors.Add(author.Trim());
        return Records.Of(record.Line, draft, pmid is null ? "the record" : $"the record with PMID {pmid}");
    }

    [GeneratedRegex(@"^(?<tag>[A-Z]{2,4}) {0,2}- ?(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TagLine();

    [GeneratedRegex(@"\APMID- ?\d+[ \t]*\r?\n(?:[A-Z]{2,4} {0,2}- |\s*\n|\s*\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
