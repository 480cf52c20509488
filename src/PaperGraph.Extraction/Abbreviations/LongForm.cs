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
        ReadOnlySpan<char> form = text.AsSpan(longForm.Start, longForm.Length);
        ReadOnlySpan<char> word = text.AsSpan(shortForm.Start, shortForm.Length);
        if (!Brackets.AreBalanced(form) || HasWord(form, word, StringComparison.OrdinalIgnoreCase, "_-")) return false;

        // Nor, as written, as a part of a word: "GAN" is not short for "GAN-based …", nor "Transformer" for "SRTransformer".
        bool isOneWord = form.IndexOfAny(" \n-") < 0;
        return !HasWord(form, word, StringComparison.Ordinal, "_") && !(isOneWord && form.EndsWith(word, StringComparison.Ordinal));
    }

    private static bool HasWord(ReadOnlySpan<char> form, ReadOnlySpan<char> word, StringComparison comparison, string joining)
    {
        for (int i = 0; i + word.Length <= form.Length; i++)
        {
            int found = form[i..].IndexOf(word, comparison);
            if (found < 0) return false;
            i += found;
            int end = i + word.Length;
            if ((i == 0 || !IsInner(form[i - 1], joining)) && (end == form.Length || !IsInner(form[end], joining))) return true;
        }

        return false;
    }

    private static bool IsInner(char c, string joining) => char.IsLetterOrDigit(c) || joining.Contains(c, StringComparison.Ordinal);
}
