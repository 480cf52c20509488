using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>Cited references of Web of Science: <c>LeCun Y, 2015, NATURE, V521, P436, DOI 10.1038/nature14539</c>.</summary>
internal static partial class WosReferences
{
    /// <summary>The (first) DOI of a cited reference; null where it has none.</summary>
    internal static string? DoiIn(string reference) => Doi().Match(reference) is { Success: true } match ? match.Groups["doi"].Value : null;

    [GeneratedRegex(@"\bDOI \[?(?:DOI )?(?<doi>10\.\d{4,9}/[^\s,\]]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();
}
