using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>Digital object identifiers (ISO 26324; syntax as in the DOI Handbook, section 2.2).</summary>
internal static partial class Doi
{
    [GeneratedRegex(@"10\.\d{4,9}(?:\.\d+)*/[^\s""<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>
    /// The first DOI in <paramref name="value"/>, lower case (DOIs are case-insensitive) and without resolver prefix; null if there is none.
    /// </summary>
    internal static string? Normalise(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Contains('%', StringComparison.Ordinal)) value = Uri.UnescapeDataString(value);
        Match match = Pattern().Match(value);
        if (!match.Success) return null;
        string doi = TrailingPunctuation.Trim(match.Value.Replace("\\_", "_", StringComparison.Ordinal).Replace("{\\_}", "_", StringComparison.Ordinal));
        return doi.ToLowerInvariant();
    }

    /// <summary>Whether <paramref name="value"/> is nothing but a DOI, with or without prefix.</summary>
    internal static bool Is(string value)
    {
        Match match = Pattern().Match(value);
        if (!match.Success || match.Index + match.Length != value.Length) return false;
        string prefix = value[..match.Index].ToLowerInvariant();
        return prefix is "" or "doi:" or "doi: " or "doi.org/" || (prefix.StartsWith("http", StringComparison.Ordinal) && prefix.EndsWith("doi.org/", StringComparison.Ordinal));
    }
}
