using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// Joins words that a line break splits at a hyphen. The hyphen goes only where the same text shows the word without it
/// ("con-⏎cepts" beside "concepts"); otherwise it is taken as the word's own ("self-⏎supervised").
/// </summary>
internal static partial class LineBreaks
{
    [GeneratedRegex(@"(?<=(?<head>\p{L}+))(?<hyphen>[-\u00AD\u2010])[ \t]*\r?\n\s*(?<tail>\p{Ll}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Split();

    internal static string Join(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return text;
        return Split().Replace(text, match =>
        {
            string head = match.Groups["head"].Value;
            string tail = match.Groups["tail"].Value;
            if (match.Groups["hyphen"].Value == "\u00AD") return tail;
            // "pre- and post-training": the hyphen hangs, the line break is a space.
            if (tail is "and" or "or" or "to" or "nor" or "as" or "vs" or "versus" or "und" or "et") return "- " + tail;
            return HasWord(text, head + tail) ? tail : "-" + tail;
        });
    }

    private static bool HasWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }
}
