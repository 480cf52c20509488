namespace PaperGraph.Extraction;

/// <summary>
/// Brackets that definitions are written in, the full-width ones of East Asian typesetting included. Braces are none: in abstracts they
/// are markup.
/// </summary>
internal static class Brackets
{
    private const string Opening = "([（［";
    private const string Closing = ")]）］";

    /// <summary>Whether the character opens a bracket.</summary>
    public static bool Opens(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the character closes a bracket.</summary>
    public static bool Closes(char c) => Closing.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the character is a bracket.</summary>
    public static bool IsBracket(char c) => Opens(c) || Closes(c);

    /// <summary>Whether every bracket of the text has its partner in it.</summary>
    public static bool AreBalanced(ReadOnlySpan<char> text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            if (Opens(c)) depth++;
            else if (Closes(c) && --depth < 0) return false;
        }

        return depth == 0;
    }
}
