namespace PaperGraph.Sources;

/// <summary>Turns a filled draft into the record a format yields; one place for what every format says about a record without a title.</summary>
internal static class Records
{
    /// <summary>The draft, or a fault where it has no title.</summary>
    /// <param name="line">One-based line of the record's first character.</param>
    /// <param name="draft">The filled draft.</param>
    /// <param name="what">The record as messages name it, e.g. <c>the entry 'smith2020'</c>.</param>
    internal static SourceRecord Of(int line, PaperDraft draft, string what) =>
        string.IsNullOrWhiteSpace(draft.Title)
            ? new FaultRecord(line, $"{what} has no title; add one or remove it")
            : new DraftRecord(line, draft);

    /// <summary>The first of the values that says something, trimmed.</summary>
    internal static string? FirstOf(params ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
        {
            if (!string.IsNullOrWhiteSpace(value)) return value.Trim();
        }

        return null;
    }
}
