namespace PaperGraph.Sources;

/// <summary>How the text of a BibTeX entry ended.</summary>
internal enum BibEnd
{
    /// <summary>At its closing delimiter.</summary>
    Closed,

    /// <summary>At the next line that starts an entry, or the end of the document, before it was closed.</summary>
    Unclosed,

    /// <summary>It never began: the type has no opening delimiter.</summary>
    NoDelimiter,

    /// <summary>It is longer than <see cref="SourceLimits.RecordLength"/>.</summary>
    TooLong,

    /// <summary>Not an entry: fields that follow the entry before, which was closed too early.</summary>
    Leftover,
}

/// <summary>The text of one entry between its delimiters.</summary>
/// <param name="Line">One-based line of the <c>@</c>.</param>
/// <param name="Type">Entry type, lower case.</param>
/// <param name="BodyLine">One-based line of the first character of <paramref name="Body"/>.</param>
/// <param name="Body">What stands between the delimiters, lines joined by line feeds.</param>
/// <param name="End">How it ended.</param>
/// <param name="EndLine">One-based line where it ended.</param>
internal sealed record BibChunk(int Line, string Type, int BodyLine, string Body, BibEnd End, int EndLine);
