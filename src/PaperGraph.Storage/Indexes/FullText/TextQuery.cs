namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>A full-text query as read.</summary>
internal abstract record TextQuery
{
    /// <summary>What scores are multiplied with.</summary>
    public double Boost { get; init; } = 1;
}

/// <summary>All entities of the index.</summary>
internal sealed record EverythingQuery : TextQuery;

/// <summary>A word, in one property or in any.</summary>
internal sealed record WordQuery(string? Field, string Word) : TextQuery;

/// <summary>Words that match a pattern with * for any characters and ? for one.</summary>
internal sealed record PatternQuery(string? Field, string Pattern) : TextQuery;

/// <summary>Words like one.</summary>
/// <param name="Field">The property; null: any.</param>
/// <param name="Word">The word.</param>
/// <param name="Edits">Characters added, left out, changed or swapped with the next, at most.</param>
internal sealed record FuzzyQuery(string? Field, string Word, int Edits) : TextQuery
{
    /// <summary>The most edits that a query may ask for, as in Lucene.</summary>
    public const int MostEdits = 2;
}

/// <summary>Words between two others in order; a null bound is open.</summary>
internal sealed record RangeQuery(string? Field, string? Lower, bool LowerInclusive, string? Upper, bool UpperInclusive) : TextQuery;

/// <summary>Words that match a regular expression as a whole.</summary>
internal sealed record ExpressionQuery(string? Field, System.Text.RegularExpressions.Regex Expression) : TextQuery;

/// <summary>Words one after the other.</summary>
/// <param name="Field">The property; null: any.</param>
/// <param name="Words">The words.</param>
/// <param name="Slop">By how many places they may be moved, all together.</param>
internal sealed record PhraseQuery(string? Field, IReadOnlyList<string> Words, int Slop = 0) : TextQuery;

/// <summary>Clauses that must, should or must not match.</summary>
internal sealed record BooleanQuery(IReadOnlyList<(Occurrence Occurrence, TextQuery Query)> Clauses) : TextQuery;

/// <summary>What is demanded of a clause.</summary>
internal enum Occurrence
{
    /// <summary>It adds to the score; one of them must match where nothing else must.</summary>
    Should,

    /// <summary>It must match.</summary>
    Must,

    /// <summary>It must not match.</summary>
    MustNot,
}
