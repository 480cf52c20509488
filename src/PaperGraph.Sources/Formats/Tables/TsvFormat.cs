namespace PaperGraph.Sources;

/// <summary>Any table with a header line whose values are separated by tabs.</summary>
internal sealed class TsvFormat : TableFormat
{
    /// <inheritdoc/>
    public override string Name => "tsv";

    /// <inheritdoc/>
    public override string Description => "TSV with a header line";

    /// <inheritdoc/>
    protected override bool IsOwn(TableHeader header) => header.Separator == '\t' && !IsWebOfScience(header) && !IsZotero(header) && !IsScopus(header);

    /// <inheritdoc/>
    protected override PaperDraft DraftOf(TableHeader header, string[] cells) => TableDraft.Of(header, cells);
}
