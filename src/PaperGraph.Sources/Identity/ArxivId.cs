using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>arXiv identifiers (info.arxiv.org/help/arxiv_identifier.html): <c>1706.03762</c> since April 2007, <c>hep-th/9901001</c> before.</summary>
internal static partial class ArxivId
{
    private const string Id = @"(?<id>\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?/\d{7})(?:v\d+)?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:arxiv\s*[:.]?\s*|oai:arxiv\.org:|10\.48550/arxiv\.|(?:https?://)?(?:dx\.)?doi\.org/10\.48550/arxiv\.)?" + Id + @"(?:\s*\[[^\]]*\])?\s*$", Options)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*(?:arxiv\s*[:.]\s*|oai:arxiv\.org:|10\.48550/arxiv\.|(?:https?://)?(?:dx\.)?doi\.org/10\.48550/arxiv\.)" + Id + @"(?:\s*\[[^\]]*\])?\s*$", Options)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"(?:arxiv\.org|alphaxiv\.org|huggingface\.co|hf\.co|export\.arxiv\.org)/(?:abs|pdf|html|ps|format|papers)/" + Id + @"(?:\.pdf|\.ps\.gz)?/?(?:[?#].*)?$", Options)]
    private static partial Regex Address();

    /// <summary>The identifier that <paramref name="value"/> is, with or without prefix, version or address; null if it is none.</summary>
    internal static string? Normalise(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        Match match = Whole().Match(value);
        if (!match.Success) match = Address().Match(value.Trim());
        return match.Success ? Canonical(match.Groups["id"].Value) : null;
    }

    /// <summary>As <see cref="Normalise"/>, but only where the value itself says that it is of arXiv.</summary>
    internal static string? NormaliseNamed(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        Match match = Prefixed().Match(value);
        if (!match.Success) match = Address().Match(value.Trim());
        return match.Success ? Canonical(match.Groups["id"].Value) : null;
    }

    // math.GT/0309136 and math/0309136 are the same: the subject class is not part of the identifier.
    private static string Canonical(string id)
    {
        id = id.ToLowerInvariant();
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        return slash > 0 && dot > 0 && dot < slash ? id[..dot] + id[slash..] : id;
    }
}
