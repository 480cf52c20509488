namespace PaperGraph.Model;

/// <summary>The place of a record in the input, for error messages and provenance.</summary>
/// <param name="File">Path as the caller gave it, or <c>-</c> for standard input.</param>
/// <param name="Line">One-based line of the record's first character.</param>
/// <param name="Format">Name of the format it was read as, e.g. <c>bibtex</c>.</param>
public readonly record struct SourceLocation(string File, int Line, string Format)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}";
}
