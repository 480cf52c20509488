using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>Finds arXiv identifiers inside what reference managers write into other fields, e.g. <c>arXiv preprint arXiv:1706.03762</c>.</summary>
internal static partial class ArxivIds
{
    /// <summary>The identifier after an <c>arXiv:</c> prefix, an arxiv.org address or DBLP's <c>abs/</c>; null without one.</summary>
    internal static string? MarkedIn(string? text) => text is not null && Marked().Match(text) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"(?:arxiv:\s*|arxiv\.org/(?:abs|pdf)/|^\s*abs/)(?<id>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?/\d{7}(?:v\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
