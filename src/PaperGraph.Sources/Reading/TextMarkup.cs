namespace PaperGraph.Sources;

/// <summary>What besides plain characters a source's text holds. LaTeX is never touched: it belongs to the text as authors wrote it.</summary>
public enum TextMarkup
{
    /// <summary>Characters stand for themselves; HTML entities are still decoded where they are unmistakable.</summary>
    Plain,

    /// <summary>HTML or JATS tags and entities, to be removed.</summary>
    Tags,

    /// <summary>BibTeX: braces that only protect case, and TeX accents (<c>{\"o}</c>), to be resolved.</summary>
    BibTeX,
}
