using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>What arXiv's news feeds put around a paper's fields, and how to take it off.</summary>
internal static partial class ArxivFeed
{
    /// <summary>The draft of an item of either RSS version.</summary>
    internal static SourceRecord RecordOf(XElement item, int line)
    {
        string? title = item.TextAt("title");
        string? link = item.TextAt("link") ?? item.Value("about");
        string? description = item.TextAt("description");
        Match suffix = TitleSuffix().Match(title ?? "");
        PaperDraft draft = new()
        {
            ArxivId = ArxivIds.MarkedIn(link) ?? ArxivIds.MarkedIn(suffix.Value) ?? ArxivIds.MarkedIn(description) ?? ArxivIds.MarkedIn(item.TextAt("guid")?.Replace("oai:arXiv.org:", "arXiv:", StringComparison.Ordinal)),
            Title = suffix.Success ? title![..suffix.Index] : title,
            Abstract = WithoutPrefix(description),
            Date = Date(item.TextAt("pubDate") ?? item.TextAt("date")),
            Venue = item.TextAt("journal_reference"),
            Url = link,
            Doi = item.TextAt("DOI"),
            Markup = TextMarkup.Tags,
        };
        AddAuthors(item, draft.Authors);
        return Records.Of(line, draft, link is null ? "the item" : $"the item {link}");
    }

    /// <summary>An abstract without <c>arXiv:2402.01234v1 Announce Type: new Abstract:</c> before it.</summary>
    internal static string? WithoutPrefix(string? description) => description is null ? null : Prefix().Replace(description, "", 1);

    /// <summary>Names in <c>dc:creator</c>, each a link in RSS 1.0, separated by commas.</summary>
    internal static void AddAuthors(XElement item, IList<string> authors)
    {
        foreach (XElement creator in item.Children("creator"))
        {
            string names = Tag().Replace(creator.Text() ?? "", "");
            foreach (string name in Affiliation().Replace(names, "").Split([",", "\n", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                authors.Add(name);
            }
        }
    }

    /// <summary>The day of an RFC 822 date; other forms as given.</summary>
    private static string? Date(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset day) && date!.Contains(',')
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date;

    [GeneratedRegex(@"^\s*arXiv:\S+\s+Announce Type:\s*\S+\s+(?:Abstract:\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\.?\s*\(arXiv:[^()]+\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleSuffix();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // "Ann Lee (University of Somewhere, Department of Something)"
    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Affiliation();
}
