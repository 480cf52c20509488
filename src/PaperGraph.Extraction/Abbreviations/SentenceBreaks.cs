namespace PaperGraph.Extraction;

/// <summary>Places that no long form runs across: the end of the title, blank lines, sentence ends, semicolons.</summary>
internal static class SentenceBreaks
{
    /// <summary>Offsets of the first character after each break, ascending.</summary>
    /// <param name="text">The text.</param>
    /// <param name="titleEnd">Offset of the line feed after the title, or −1.</param>
    public static List<int> Of(string text, int titleEnd)
    {
        var breaks = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (i == titleEnd || text[i] == ';' || IsBlankLine(text, i) || IsSentenceEnd(text, i) || BreaksInsideWord(text, i)) breaks.Add(i + 1);
        }

        return breaks;
    }

    /// <summary>A full stop that lacks its space: "of many parts.Vision models".</summary>
    public static bool BreaksInsideWord(string text, int i) =>
        text[i] == '.' && i > 0 && i + 2 < text.Length && char.IsLower(text[i - 1]) && char.IsUpper(text[i + 1]) && char.IsLower(text[i + 2]);

    private static bool IsBlankLine(string text, int i) => text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n';

    private static bool IsSentenceEnd(string text, int i)
    {
        if (text[i] is not ('.' or '?' or '!') || i + 1 >= text.Length || !char.IsWhiteSpace(text[i + 1])) return false;

        // "J. Smith" and "A. I." go on.
        if (i > 0 && char.IsUpper(text[i - 1]) && (i == 1 || !char.IsLetterOrDigit(text[i - 2]))) return false;
        if (BrokenDecimal.HasPointAt(text, i)) return false;
        int next = i + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next < text.Length && (char.IsUpper(text[next]) || char.IsDigit(text[next]));
    }
}
