using System.Net;
using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>
/// Makes a title or an abstract one line of clean characters: encoding faults, entities, tags (where the source has them) and white
/// space only; words and LaTeX stay as the authors wrote them, since every later offset points into this text.
/// </summary>
internal static class TextCleaner
{
    /// <summary>The clean text; idempotent.</summary>
    internal static string Clean(string text, TextMarkup markup)
    {
        // Markup that only shows after a round ("&amp;lt;") is taken in the next. Every change shortens the text or replaces a control
        // character, so this ends.
        while (true)
        {
            string next = Pass(text, markup);
            if (next == text) return text;
            text = next;
        }
    }

    private static string Pass(string text, TextMarkup markup)
    {
        text = markup == TextMarkup.Tags ? MarkupTags.Strip(text) : MarkupTags.StripPrefixed(text);
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        if (markup == TextMarkup.BibTeX) text = BibTexText.Resolve(text);
        text = Mojibake.Repair(text);
        return CharacterCleaner.Clean(LineBreaks.Join(text));
    }
}
