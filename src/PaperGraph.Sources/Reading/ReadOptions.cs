namespace PaperGraph.Sources;

/// <summary>How to read.</summary>
public sealed record ReadOptions
{
    /// <summary>Name of one of <see cref="PaperFormats.All"/> that every document is read as; null (the default) tells each by its content.</summary>
    public string? Format { get; init; }
}
