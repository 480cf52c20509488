namespace PaperGraph.Sources;

/// <summary>All formats, in the order in which a document is offered to them.</summary>
public static class PaperFormats
{
    /// <summary>
    /// Those that one mark at the beginning tells go first: a JSON value, an XML root, tagged lines, a table's header, an entry. Among JSON
    /// the services' own shapes go before the general one, which takes any object; no two of the exports from PubMed XML to TSV recognise
    /// the same document; among text the looser a format's mark the later it comes: Markdown has a heading
    /// or front matter, a listing page has several titles with abstracts, and plain text is what remains.
    /// </summary>
    public static IReadOnlyList<IPaperFormat> All { get; } =
    [
        new OpenReviewFormat(),
        new HuggingFacePapersFormat(),
        new OpenAlexFormat(),
        new CrossrefFormat(),
        new SemanticScholarFormat(),
        new ArxivSnapshotFormat(),
        new JsonFormat(),
        new PubMedXmlFormat(),
        new EndNoteXmlFormat(),
        new ArxivAtomFormat(),
        new ArxivRssFormat(),
        new ArxivRdfFormat(),
        new AclAnthologyFormat(),
        new RisFormat(),
        new MedlineFormat(),
        new WebOfScienceFormat(),
        new WebOfScienceTableFormat(),
        new ZoteroCsvFormat(),
        new ScopusCsvFormat(),
        new BibTexFormat(),
        new CsvFormat(),
        new TsvFormat(),
        new MarkdownFormat(),
        new ListingFormat(),
        new PlainTextFormat(),
    ];

    /// <summary>The names for <c>--format</c>, separated by commas.</summary>
    public static string Names => string.Join(", ", All.Select(format => format.Name));

    /// <summary>The format of a name, in any case.</summary>
    /// <exception cref="SourceException">There is none; the message lists the names.</exception>
    public static IPaperFormat Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // JSON Lines is read by the same format as JSON.
        string known = name.ToLowerInvariant() is "jsonl" or "ndjson" ? JsonFormat.FormatName : name;
        return All.FirstOrDefault(format => string.Equals(format.Name, known, StringComparison.OrdinalIgnoreCase))
            ?? throw new SourceException($"No format is called '{name}'. The formats are: {Names}.");
    }

    /// <summary>The first format that recognises a document by its beginning, or null.</summary>
    internal static IPaperFormat? Recognise(DocumentSample sample) => All.FirstOrDefault(format => format.Recognises(sample));
}
