using System.Buffers;
using System.Text;

namespace PaperGraph.Sources;

/// <summary>Maps the fields of a BibTeX or BibLaTeX entry (biblatex manual, section 2.2) to a draft.</summary>
internal static class BibDraft
{
    private static readonly SearchValues<char> LinkEnds = SearchValues.Create(" \t\r\n{}");

    /// <summary>
    /// Entries that are no papers and make no record: styles' control entries, field containers, and the volumes, conferences and
    /// periodicals that papers appear in (these pass their fields on by crossref).
    /// </summary>
    internal static bool IsContainer(BibEntry entry) => entry.Type
        is "xdata" or "set" or "proceedings" or "mvproceedings" or "periodical" or "collection" or "mvcollection" or "mvbook" or "reference" or "mvreference"
        or "control" or "ieeetranbstctl";

    /// <summary>The draft of an entry, fields as given.</summary>
    internal static PaperDraft Of(BibEntry entry)
    {
        PaperDraft draft = new()
        {
            Markup = TextMarkup.BibTeX,
            SourceId = entry.Key,
            Title = Title(entry),
            Abstract = entry["abstract"],
            Date = Date(entry),
            Venue = entry["journaltitle", "journal", "booktitle", "eventtitle", "series"],
            Doi = Unescaped(entry["doi"]),
            Url = Unescaped(entry["url"]) ?? LinkIn(entry["howpublished"]) ?? LinkIn(entry["note"]),
            ArxivId = Arxiv(entry),
        };
        if (entry["author"] is string authors) BibNames.Split(authors, draft.Authors);
        return draft;
    }

    private static string? Title(BibEntry entry)
    {
        string? title = entry["title"];
        return title is not null && entry["subtitle"] is string subtitle ? $"{title}: {subtitle}" : title;
    }

    private static string? Date(BibEntry entry)
    {
        if (entry["date"] is string date && !date.StartsWith('/')) return date.Split('/')[0];
        return DateParts.Join(entry["year"], entry["month"], entry["day"]);
    }

    private static string? Arxiv(BibEntry entry)
    {
        string? kind = entry["archiveprefix", "eprinttype"];
        if (Unescaped(entry["eprint"]) is string eprint)
        {
            if (kind is not null && kind.Equals("arxiv", StringComparison.OrdinalIgnoreCase)) return eprint;
            if (kind is null && ArxivId.Normalise(eprint) is not null) return eprint;
        }

        string? journal = entry["journal", "journaltitle"];
        if (string.Equals(journal, "CoRR", StringComparison.OrdinalIgnoreCase) && ArxivIds.MarkedIn(entry["volume"]) is string id) return id;
        return ArxivIds.MarkedIn(journal) ?? ArxivIds.MarkedIn(entry["note"]) ?? ArxivIds.MarkedIn(entry["howpublished"]) ?? ArxivIds.MarkedIn(entry["url"]);
    }

    /// <summary>The address in <c>\url{…}</c> or <c>\href{…}{…}</c>.</summary>
    private static string? LinkIn(string? text)
    {
        int at = text is null ? -1 : text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        int end = text.AsSpan(at).IndexOfAny(LinkEnds);
        return Unescaped(end < 0 ? text![at..] : text!.Substring(at, end));
    }

    /// <summary>An identifier or address without the braces and backslashes that TeX needs around its special characters.</summary>
    private static string? Unescaped(string? value)
    {
        if (value is null || value.AsSpan().IndexOfAny("\\{}") < 0) return value;
        if (value.StartsWith("\\url{", StringComparison.Ordinal)) value = value[5..];
        StringBuilder text = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            bool isEscape = value[i] == '\\' && i + 1 < value.Length && "_%&#~$".Contains(value[i + 1]);
            if (!isEscape && value[i] is not ('{' or '}')) text.Append(value[i]);
        }

        return text.ToString().Trim();
    }
}
