namespace PaperGraph.Extraction;

/// <summary>Words that short forms write as a digit, by meaning or by sound.</summary>
internal static class NumberWords
{
    private static readonly (char Digit, string[] Words)[] s_words =
    [
        ('1', ["one", "single"]), ('2', ["two", "to", "too"]), ('3', ["three"]), ('4', ["four", "for"]), ('5', ["five"]), ('6', ["six"]),
    ];

    /// <summary>Whether <paramref name="text"/> begins with a word that <paramref name="digit"/> stands for.</summary>
    public static bool Begins(ReadOnlySpan<char> text, char digit)
    {
        foreach ((char own, string[] words) in s_words)
        {
            if (own != digit) continue;
            foreach (string word in words)
            {
                if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                    && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]))) return true;
            }
        }

        return false;
    }
}
