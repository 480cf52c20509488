using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// RIS as reference managers and publishers write it: <c>TY  - JOUR</c> to <c>ER  - </c>, one <c>XX  - value</c> a line, other lines
/// continue the value before. A record without ER ends where the next TY stands; lines before the first record (a provider's header)
/// are no data.
/// </summary>
internal sealed partial class RisFormat : IPaperFormat
{
    // A record that lacks its TY line is read all the same.
    private static readonly TaggedRecords s_records = new(
        TagLine(), tag => tag switch { "TY" => TagRole.Start, "ER" => TagRole.End, _ => TagRole.Field }, RecordOf, "end it with 'ER  - '");

    /// <inheritdoc/>
    public string Name => "ris";

    /// <inheritdoc/>
    public string Description => "RIS (.ris)";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> line in sample.Text.AsSpan().EnumerateLines())
        {
            if (lines++ >= 20) return false;
            Match match = TagLine().Match(line.ToString());
            if (match.Success) return match.Groups["tag"].Value == "TY" && match.Groups["value"].ValueSpan.Trim().Length is > 0 and <= 12;
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) => s_records.Read(document, cancellationToken);

    private static SourceRecord RecordOf(TaggedRecord record)
    {
        PaperDraft draft = new()
        {
            SourceId = record.First("AN", "ID"),
            Title = record.First("TI", "T1", "CT") ?? (record.First("TY") is "BOOK" or "EBOOK" ? record.First("BT") : null),
            Abstract = record.First("AB", "N2"),
            Date = Date(record),
            Venue = record.First("T2", "JF", "JO", "JA", "J2", "J1", "BT", "C3"),
            Url = record.First("UR", "LK", "L2"),
            Doi = record.First("DO") ?? DoiIn(record, "M3", "L3", "UR"),
            Markup = TextMarkup.Plain,
        };
        foreach (string author in record.All("AU").Concat(record.All("A1"))) draft.Authors.Add(author.Trim());
        draft.ArxivId = ArxivIds.MarkedIn(draft.Venue) ?? ArxivIds.MarkedIn(record.First("M1")) ?? ArxivIds.MarkedIn(draft.Url);
        return Records.Of(record.Line, draft, draft.SourceId is null ? "the record" : $"the record '{draft.SourceId}'");
    }

    /// <summary>The most exact of the dates.</summary>
    private static string? Date(TaggedRecord record)
    {
        string?[] dates = [DateParts.FromSlashes(record.First("DA")), DateParts.FromSlashes(record.First("PY")), DateParts.FromSlashes(record.First("Y1"))];
        return dates.Where(date => date is [>= '0' and <= '9', ..]).MaxBy(date => Math.Min(date!.Length, 10))
            ?? Records.FirstOf(dates);
    }

    private static string? DoiIn(TaggedRecord record, params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            foreach (string value in record.All(tag))
            {
                if (value.StartsWith("10.", StringComparison.Ordinal) || value.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase)) return value.Trim();
            }
        }

        return null;
    }

    // Two blanks and a hyphen by the specification; some writers put one or none.
    [GeneratedRegex(@"^\s*(?:(?<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?<value>.*)|(?<value>))$|(?<tag>TY) ?-\s*(?<value>[A-Z]+)\s*$|(?<tag>ER) *-\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex TagLine();
}
