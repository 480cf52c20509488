namespace PaperGraph.Sources;

/// <summary>arXiv's older news feed, RSS 1.0 in RDF: title with id and subject behind it, authors as links, abstract as HTML paragraph.</summary>
internal sealed class ArxivRdfFormat : IPaperFormat
{
    /// <inheritdoc/>
    public string Name => "arxiv-rdf";

    /// <inheritdoc/>
    public string Description => "arXiv news feed (RSS 1.0, RDF)";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) =>
        XmlProbe.RootOf(sample.Text) is "rdf:RDF" or "RDF" && sample.Text.Contains("arxiv.org", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) =>
        XmlRecords.Read(document, ["item"], [], ArxivFeed.RecordOf, cancellationToken);
}
