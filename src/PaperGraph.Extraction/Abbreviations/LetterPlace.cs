namespace PaperGraph.Extraction;

/// <summary>Where in its word a letter stands.</summary>
internal enum LetterPlace
{
    /// <summary>Not a letter or digit, or part of a LaTeX command's name.</summary>
    None,

    /// <summary>First of the word.</summary>
    WordStart,

    /// <summary>First after a hyphen or other mark inside the word.</summary>
    PartStart,

    /// <summary>A capital after a lower-case letter, or where letters and digits meet.</summary>
    CaseStart,

    /// <summary>Any other capital.</summary>
    Capital,

    /// <summary>Anywhere else.</summary>
    Inside,
}
