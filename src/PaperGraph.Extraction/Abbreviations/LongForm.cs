using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>What a long form must be, whatever the pattern.</summary>
internal static class LongForm
{
    /// <summary>
    /// Whether the range can be the long form: longer than the short form, without it as one of its words (both after Schwartz and
    /// Hearst), with every bracket closed, and apart from it.
    /// </summary>
    public static bool IsAcceptable(string text, TextSpan shortForm, TextSpan longForm)
    {
        if (longForm.Length <= shortForm.Length || longForm.Overlaps(shortForm)) return false;
        ReadOnlySpan<char> form = longForm.Of(text);
        return Brackets.AreBalanced(form) && !HasWord(form, text.AsSpan(shortForm.Start, shortForm.Length));
    }

    private static bool HasWord(ReadOnlySpan<char> form, ReadOnlySpan<char> word)
    {
        for (int i = 0; i + word.Length <= form.Length; i++)
        {
            int found = form[i..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return false;
            i += found;
            int end = i + word.Length;
            if ((i == 0 || !IsInner(form[i - 1])) && (end == form.Length || !IsInner(form[end]))) return true;
        }

        return false;
    }

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
