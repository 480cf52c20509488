using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Marks that come in pairs around or inside a form: <c>**</c> of Markdown, <c>$</c> and <c>\cmd{…}</c> of LaTeX.</summary>
internal static class Markup
{
    /// <summary>
    /// Takes in a mark right beside the range whose partner lies inside it: <c>$k$NN</c>, <c>**M**odel</c>, <c>\emph{Fast} Search</c>. A mark whose partner is
    /// outside, as in <c>**SGD**</c>, stays out.
    /// </summary>
    public static TextSpan WithPartners(string text, TextSpan span) => 
        WithBrace(text, WithPartner(text, WithPartner(text, span, "**"), "$"));

    private static TextSpan WithBrace(string text, TextSpan span)
    {
        (int lowest, int last) = BraceDepths(text.AsSpan(span.Start, span.Length));
        if (lowest < 0 && span.Start > 0 && text[span.Start - 1] == '{')
        {
            int start = span.Start - 1;
            while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
            span = span with { Start = start > 0 && text[start - 1] == '\\' ? start - 1 : span.Start - 1 };
            last++;
        }

        return last > 0 && span.End < text.Length && text[span.End] == '}' ? span with { End = span.End + 1 } : span;
    }

    private static (int Lowest, int Last) BraceDepths(ReadOnlySpan<char> text)
    {
        int depth = 0, lowest = 0;
        foreach (char c in text)
        {
            if (c == '{') depth++;
            else if (c == '}') lowest = Math.Min(lowest, --depth);
        }

        return (lowest, depth);
    }

    private static TextSpan WithPartner(string text, TextSpan span, string mark)
    {
        int inside = 0;
        for (int i = span.Start; i + mark.Length <= span.End; i++)
        {
            if (string.CompareOrdinal(text, i, mark, 0, mark.Length) != 0) continue;
            inside++;
            i += mark.Length - 1;
        }

        if (inside % 2 == 0) return span;
        if (span.Start >= mark.Length && string.CompareOrdinal(text, span.Start - mark.Length, mark, 0, mark.Length) == 0)
            return span with { Start = span.Start - mark.Length };
        return string.CompareOrdinal(text, span.End, mark, 0, mark.Length) == 0 ? span with { End = span.End + mark.Length } : span;
    }
}
