namespace PaperGraph.Sources;

/// <summary>One input format. Formats are tried in the order of <c>PaperFormats.All</c>; the first that recognises a document reads it.</summary>
public interface IPaperFormat
{
    /// <summary>Name for <c>--format</c> and messages, e.g. <c>bibtex</c>.</summary>
    string Name { get; }

    /// <summary>What it is, for the list in <c>--help</c>, e.g. <c>BibTeX and BibLaTeX (.bib)</c>.</summary>
    string Description { get; }

    /// <summary>Whether the beginning of a document is in this format. Must not throw on any input.</summary>
    bool Recognises(DocumentSample sample);

    /// <summary>
    /// Reads a document's records one at a time, in order. A record that cannot be read becomes a <see cref="FaultRecord"/> and never
    /// hides the next. Memory stays bounded by one record.
    /// </summary>
    IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken);
}
