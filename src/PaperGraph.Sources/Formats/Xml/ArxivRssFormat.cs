namespace PaperGraph.Sources;

/// <summary>arXiv's news feed, RSS 2.0 (rss.arxiv.org/rss): the abstract stands in the description after the announcement.</summary>
internal sealed class ArxivRssFormat : IPaperFormat
{
    /// <inheritdoc/>
    public string Name => "arxiv-rss";

    /// <inheritdoc/>
    public string Description => "arXiv news feed (RSS 2.0)";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) =>
        XmlProbe.RootOf(sample.Text) == "rss" && sample.Text.Contains("arxiv.org", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) =>
        XmlRecords.Read(document, ["item"], [], ArxivFeed.RecordOf, cancellationToken);
}
