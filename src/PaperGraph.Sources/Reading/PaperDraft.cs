namespace PaperGraph.Sources;

/// <summary>
/// The fields of one record exactly as the source gives them (markup, prefixes, date spellings and all); <c>PaperFinisher</c> cleans
/// them and decides identity. Null or empty means the source does not say.
/// </summary>
public sealed class PaperDraft
{
    /// <summary>The source's own identifier for the record.</summary>
    public string? SourceId { get; set; }

    /// <summary>Title, may carry markup.</summary>
    public string? Title { get; set; }

    /// <summary>Abstract, may carry markup.</summary>
    public string? Abstract { get; set; }

    /// <summary>Names as given, "Given Family" or "Family, Given".</summary>
    public IList<string> Authors { get; } = [];

    /// <summary>Date as given: <c>2017-06-12T17:57:34Z</c>, <c>2017 Jun</c>, <c>12/06/2017</c>, <c>2017</c> and so on.</summary>
    public string? Date { get; set; }

    /// <summary>Journal, conference or series.</summary>
    public string? Venue { get; set; }

    /// <summary>Landing page.</summary>
    public string? Url { get; set; }

    /// <summary>DOI, with or without resolver prefix.</summary>
    public string? Doi { get; set; }

    /// <summary>arXiv identifier, with or without version or prefix.</summary>
    public string? ArxivId { get; set; }

    /// <summary>Links to code that the record itself gives.</summary>
    public IList<string> CodeLinks { get; } = [];

    /// <summary>Links to data that the record itself gives.</summary>
    public IList<string> DataLinks { get; } = [];

    /// <summary>What the paper cites: DOIs, arXiv ids or the source's own ids.</summary>
    public IList<string> Cites { get; } = [];

    /// <summary>How <see cref="Title"/> and <see cref="Abstract"/> are marked up.</summary>
    public TextMarkup Markup { get; set; }

    /// <summary>Adds the names of a text that lists authors, such as <c>Lee, Ann; Ng, Bo</c> or <c>Ann Lee, Bo Ng and Cy Oz</c>.</summary>
    public void AddAuthors(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        foreach (string name in AuthorLists.Split(list)) Authors.Add(name);
    }
}
