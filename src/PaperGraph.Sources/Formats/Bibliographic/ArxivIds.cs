using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>Finds arXiv identifiers in what reference managers write into other fields (arXiv identifier scheme, arxiv.org/help/arxiv_identifier).</summary>
internal static partial class ArxivIds
{
    /// <summary>The identifier after an <c>arXiv:</c> prefix, an arxiv.org address or DBLP's <c>abs/</c>; null without one.</summary>
    internal static string? MarkedIn(string? text) => text is not null && Marked().Match(text) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <summary>Whether the whole text is an arXiv identifier, with or without version.</summary>
    internal static bool IsId(string text) => Whole().IsMatch(text);

    [GeneratedRegex(@"(?:arxiv:\s*|arxiv\.org/(?:abs|pdf)/|^\s*abs/)(?<id>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?/\d{7}(?:v\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
