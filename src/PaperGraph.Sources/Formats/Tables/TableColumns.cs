using System.Text;

namespace PaperGraph.Sources;

/// <summary>
/// What columns are called in exports and hand-made tables. One list a field, the best source first: where a row has no value in the
/// first column that exists, the next is asked. Names are compared in lower case with blanks for <c>_ - .</c>.
/// </summary>
internal static class TableColumns
{
    internal static readonly string[] Title = ["title", "paper title", "document title", "article title", "ti", "papertitle"];

    internal static readonly string[] Abstract = ["abstract", "abstract note", "paper abstract", "abstract text", "abstracttext", "abstracts", "summary", "ab"];

    internal static readonly string[] Authors =
        ["author full names", "authors", "author", "author(s)", "author names", "authors full names", "creators", "creator", "af", "au"];

    internal static readonly string[] Date =
    [
        "publication date", "date published", "published date", "published", "publish date", "date", "publication year", "published year", "pub year",
        "year", "py", "online date", "submitted date", "update date",
    ];

    internal static readonly string[] Venue =
    [
        "venue", "journal", "journal/book", "source title", "publication title", "journal title", "container title", "conference", "conference name",
        "proceedings", "booktitle", "book title", "publication", "source", "so",
    ];

    internal static readonly string[] Doi = ["doi", "di", "doi link", "doi url", "digital object identifier"];

    internal static readonly string[] Arxiv = ["arxiv id", "arxiv", "arxivid"];

    internal static readonly string[] Url = ["url", "link", "article url", "paper url", "html url", "web page", "landing page", "pdf link", "pdf url"];

    internal static readonly string[] Id =
        ["id", "paper id", "paperid", "key", "eid", "ut", "ut (unique wos id)", "uid", "accession number", "citation key", "cite key", "citekey", "corpusid", "corpus id"];

    internal static readonly string[] Pmid = ["pmid", "pubmed id"];

    internal static readonly string[] Code = ["code", "code url", "code link", "github", "github url", "repository", "repo", "repo url"];

    internal static readonly string[] Data = ["data url", "data link", "dataset url", "dataset link"];

    private static readonly HashSet<string> Known = [.. Title, .. Abstract, .. Authors, .. Date, .. Venue, .. Doi, .. Arxiv, .. Url, .. Id, .. Pmid, .. Code, .. Data];

    /// <summary>Whether a normalised name is in one of the lists.</summary>
    internal static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>A column name as the lists spell it.</summary>
    internal static string Normalise(string name)
    {
        StringBuilder normalised = new(name.Length);
        foreach (char c in name.Trim('\uFEFF', ' ', '\t', '"', '\'', '#'))
        {
            bool isBlank = c is '_' or '-' or '.' || char.IsWhiteSpace(c);
            if (!isBlank) normalised.Append(char.ToLowerInvariant(c));
            else if (normalised.Length > 0 && normalised[^1] != ' ') normalised.Append(' ');
        }

        return normalised.ToString().TrimEnd();
    }
}
