using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Marks that come in pairs around or inside a form: <c>**</c> of Markdown, <c>$</c> of LaTeX.</summary>
internal static class Markup
{
    /// <summary>
    /// Takes in a mark right beside the range whose partner lies inside it: <c>$k$NN</c>, <c>**M**odel</c>. A mark whose partner is
    /// outside, as in <c>**SGD**</c>, stays out.
    /// </summary>
    public static TextSpan WithPartners(string text, TextSpan span) => WithPartner(text, WithPartner(text, span, "**"), "$");

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
