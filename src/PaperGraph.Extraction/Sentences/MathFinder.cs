using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// Finds TeX formulas between dollar signs. A lone dollar sign is money: as in Pandoc's Markdown (extension tex_math_dollars), the opening sign has something other than
/// white space right after it, the closing one right before it, and no digit after the closing one.
/// </summary>
internal static class MathFinder
{
    private const int MaxLength = 400;

    /// <summary>The formulas in text order, dollar signs included.</summary>
    public static List<TextSpan> Find(string text, int from)
    {
        List<TextSpan> formulas = [];
        for (int open = text.IndexOf('$', from); open >= 0;)
        {
            int end = CloseOf(text, open);
            if (end > 0) formulas.Add(new TextSpan(open, end));
            int next = end > 0 ? end : open + 1;
            open = next < text.Length ? text.IndexOf('$', next) : -1;
        }

        return formulas;
    }

    /// <summary>The end of the formula that opens at <paramref name="open"/>, or -1.</summary>
    private static int CloseOf(string text, int open)
    {
        int sign = open + 1 < text.Length && text[open + 1] == '$' ? 2 : 1;
        int content = open + sign;
        if (IsEscaped(text, open) || content >= text.Length || char.IsWhiteSpace(text[content])) return -1;
        int limit = Math.Min(text.Length, content + MaxLength);
        for (int i = content; i < limit; i++)
        {
            if (text[i] != '$' || IsEscaped(text, i)) continue;
            bool closes = i > content && !char.IsWhiteSpace(text[i - 1]);
            int end = i + sign;
            return closes && end <= text.Length && !(end < text.Length && char.IsAsciiDigit(text[end])) ? end : -1;
        }

        return -1;
    }

    private static bool IsEscaped(string text, int at) => at > 0 && text[at - 1] == '\\';
}
