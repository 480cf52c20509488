namespace PaperGraph.Sources;

/// <summary>Any table with a header line whose values are separated by commas, semicolons or bars.</summary>
internal sealed class CsvFormat : TableFormat
{
    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string Description => "CSV with a header line; separated by , ; or |";

    /// <inheritdoc/>
    protected override bool IsOwn(TableHeader header) => header.Separator != '\t' && !IsZotero(header) && !IsScopus(header);

    /// <inheritdoc/>
    protected override PaperDraft DraftOf(TableHeader header, string[] cells) => TableDraft.Of(header, cells);
}
