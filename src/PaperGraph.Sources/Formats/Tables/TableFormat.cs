namespace PaperGraph.Sources;

/// <summary>What the formats of separated tables have in common: header, rows, faults; each says which headers are its own and what the columns mean.</summary>
internal abstract class TableFormat : IPaperFormat
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Description { get; }

    /// <summary>Whether a table with this header is in this format.</summary>
    protected abstract bool IsOwn(TableHeader header);

    /// <summary>The draft of a row.</summary>
    protected abstract PaperDraft DraftOf(TableHeader header, string[] cells);

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample)
    {
        // JSON, XML, BibTeX and Markdown tables begin like this; no column is called so.
        if (sample.Text is ['{' or '[' or '<' or '@' or '|' or '#', ..]) return false;
        using StringReader reader = new(sample.Text);
        return TableHeader.Read(reader) is { Known: >= 2 } header && header.HasAny(TableColumns.Title) && IsOwn(header);
    }

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        using TextReader reader = document.OpenText();
        TableHeader? header = TableHeader.Read(reader);
        if (header is null || !header.HasAny(TableColumns.Title))
        {
            yield return new FaultRecord(1, "the first line names no title column; add a header line with at least 'title', and 'abstract' where there is one");
            yield break;
        }

        foreach (TableRow row in new TableRows(reader, header.Separator, header.Count, header.Lines + 1).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row.Cells is null
                ? new FaultRecord(row.Line, row.Fault!)
                : Records.Of(row.Line, DraftOf(header, row.Cells), "the row");
        }
    }

    /// <summary>Whether the header is one that a database writes and another format reads.</summary>
    protected static bool IsZotero(TableHeader header) => header.Has("key", "item type", "title", "abstract note");

    /// <inheritdoc cref="IsZotero"/>
    protected static bool IsScopus(TableHeader header) => header.Has("title", "eid", "source title");

    /// <inheritdoc cref="IsZotero"/>
    protected static bool IsWebOfScience(TableHeader header) => header.Separator == '\t' && header.Has("pt", "ti", "so", "ut");
}
