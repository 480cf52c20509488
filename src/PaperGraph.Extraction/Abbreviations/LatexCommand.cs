namespace PaperGraph.Extraction;

/// <summary>LaTeX command names such as \beta.</summary>
internal static class LatexCommand
{
    /// <summary>The offset after the command whose backslash stands at <paramref name="backslash"/>.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int backslash)
    {
        int end = backslash + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        return end;
    }
}
