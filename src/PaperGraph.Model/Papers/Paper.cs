namespace PaperGraph.Model;

/// <summary>
/// A paper as its source gives it, cleaned of encoding faults and white space but otherwise word for word:
/// every later stage points into <see cref="Text"/> by character offset.
/// </summary>
public sealed record Paper
{
    /// <summary>
    /// Identity: <c>doi:10.…</c> (lower case), else <c>arxiv:…</c> (without version), else the source's own id, else
    /// <c>hash:…</c> of the normalised title and abstract.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Title on one line; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Abstract; empty where the source has none.</summary>
    public required string Abstract { get; init; }

    /// <summary>Authors in the order of the paper, given name first.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Publication date as exactly as the source knows it.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Journal, conference or series.</summary>
    public string? Venue { get; init; }

    /// <summary>Landing page.</summary>
    public string? Url { get; init; }

    /// <summary>Digital object identifier, lower case, without resolver prefix.</summary>
    public string? Doi { get; init; }

    /// <summary>arXiv identifier without version, e.g. <c>1706.03762</c> or <c>hep-th/9901001</c>.</summary>
    public string? ArxivId { get; init; }

    /// <summary>Links to code found in the record or the abstract, in order of appearance.</summary>
    public IReadOnlyList<string> CodeLinks { get; init; } = [];

    /// <summary>Links to data found in the record or the abstract, in order of appearance.</summary>
    public IReadOnlyList<string> DataLinks { get; init; } = [];

    /// <summary>Ids (in the form of <see cref="Id"/>) of the papers this one cites, where the source says so.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>Where the record stands.</summary>
    public required SourceLocation Source { get; init; }

    /// <summary>The text that all offsets point into: title, a line feed, abstract.</summary>
    public string Text => _text ??= Title + "\n" + Abstract;

    /// <summary>Hash of <see cref="Text"/>; changes exactly when the text does.</summary>
    public string ContentHash => _contentHash ??= StableHash.Of(Title, Abstract);

    private string? _text;
    private string? _contentHash;
}
