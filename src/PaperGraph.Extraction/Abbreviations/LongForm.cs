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

        // Nor, as written, beside a hyphen: "GAN" is not short for "GAN-based …".
        if (HasWord(form, word, StringComparison.Ordinal, "_")) return false;
        return form.IndexOfAny(" \n") >= 0 || IsAbbreviableWord(form, word);
    }

    // One word: "Prec" is short for "Precision", but "Transformer" is no short form of "SRTransformer" nor "CIDEr" of "CIDErBtw"; and a word
    // with digits of its own is a name ("LLMs (Llama2-70B)").
    private static bool IsAbbreviableWord(ReadOnlySpan<char> form, ReadOnlySpan<char> word)
    {
        foreach (char c in form)
        {
            if (char.IsDigit(c) && !word.Contains(c)) return false;
        }

        int at = form.IndexOf(word, StringComparison.Ordinal);
        return at < 0 || (at == 0 && IsOneCase(form[word.Length..]));
    }

    private static bool IsOneCase(ReadOnlySpan<char> letters)
    {
        bool upper = char.IsUpper(letters[0]);
        foreach (char c in letters)
        {
            if (!char.IsLetter(c) || char.IsUpper(c) != upper) return false;
        }

        return true;
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
