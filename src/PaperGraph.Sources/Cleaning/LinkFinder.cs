using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>Finds links to code and to data in running text.</summary>
internal static partial class LinkFinder
{
    [GeneratedRegex(@"(?:https?://|(?<![\w./@-])(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co|zenodo\.org|kaggle\.com)/)(?:[^\s<>""{}|^`\\]|\\_|\\%|\\#|\\~)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(code|software|implementation|source|library|toolkit|package)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeWord();

    [GeneratedRegex(@"\b(data|dataset|datasets|corpus|benchmark|annotations)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DataWord();

    /// <summary>The links in <paramref name="text"/> in order of appearance.</summary>
    internal static (IReadOnlyList<string> Code, IReadOnlyList<string> Data) Find(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) && !text.Contains(".com/", StringComparison.OrdinalIgnoreCase)
            && !text.Contains(".co/", StringComparison.OrdinalIgnoreCase) && !text.Contains(".org/", StringComparison.OrdinalIgnoreCase))
        {
            return ([], []);
        }

        List<string> code = [];
        List<string> data = [];
        foreach (Match match in Address().Matches(text))
        {
            string link = TrailingPunctuation.Trim(match.Value.Replace("\\", string.Empty, StringComparison.Ordinal));
            if (!link.StartsWith("http", StringComparison.OrdinalIgnoreCase)) link = "https://" + link;
            List<string>? kind = Classify(link, Before(text, match.Index)) switch
            {
                LinkKind.Code => code,
                LinkKind.Data => data,
                _ => null,
            };
            if (kind is not null && !kind.Contains(link, StringComparer.Ordinal)) kind.Add(link);
        }

        return (code, data);
    }

    // The sentence up to the link, for the words that introduce it.
    private static ReadOnlySpan<char> Before(string text, int at)
    {
        const int Longest = 160;
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - Longest), Math.Min(Longest, at));
        foreach (string end in (ReadOnlySpan<string>)[". ", "! ", "? ", "; "])
        {
            int last = before.LastIndexOf(end);
            if (last >= 0) before = before[(last + end.Length)..];
        }

        return before;
    }

    private enum LinkKind
    {
        Other,
        Code,
        Data,
    }

    private static LinkKind Classify(string link, ReadOnlySpan<char> before)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out Uri? uri)) return LinkKind.Other;
        string host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        string path = uri.AbsolutePath.ToLowerInvariant();
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return host switch
        {
            "github.com" or "bitbucket.org" or "codeberg.org" => parts.Length > 0 ? LinkKind.Code : LinkKind.Other,
            "gist.github.com" or "anonymous.4open.science" or "colab.research.google.com" or "git.io" or "sourceforge.net" => LinkKind.Code,
            "pypi.org" or "cran.r-project.org" => LinkKind.Code,
            "huggingface.co" or "hf.co" => HuggingFace(parts),
            "modelscope.cn" => parts.Length > 0 && parts[0] == "datasets" ? LinkKind.Data : LinkKind.Code,
            "kaggle.com" => parts.Length > 0 && parts[0] is "datasets" or "c" or "competitions" ? LinkKind.Data : LinkKind.Code,
            "zenodo.org" => ByWords(before),
            "doi.org" when path.StartsWith("/10.5281/zenodo", StringComparison.Ordinal) => ByWords(before),
            "figshare.com" or "data.mendeley.com" or "openneuro.org" or "physionet.org" or "dataverse.harvard.edu" or "datadryad.org" => LinkKind.Data,
            "archive.ics.uci.edu" or "ieee-dataport.org" or "opendatalab.com" => LinkKind.Data,
            _ when host.StartsWith("gitlab.", StringComparison.Ordinal) || host.StartsWith("git.", StringComparison.Ordinal) => LinkKind.Code,
            _ => LinkKind.Other,
        };
    }

    private static LinkKind HuggingFace(string[] parts) => parts switch
    {
        ["datasets", ..] => LinkKind.Data,
        [] or ["papers" or "blog" or "docs" or "collections" or "learn" or "tasks" or "models", ..] => LinkKind.Other,
        _ => LinkKind.Code,
    };

    // An archive of both: the words before the link say which.
    private static LinkKind ByWords(ReadOnlySpan<char> before) =>
        CodeWord().IsMatch(before) && !DataWord().IsMatch(before) ? LinkKind.Code : LinkKind.Data;
}
