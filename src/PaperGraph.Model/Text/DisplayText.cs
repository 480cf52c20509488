using System.Buffers;
using System.Net;
using System.Text;

namespace PaperGraph.Model;

/// <summary>
/// Cleans a name for people: LaTeX, HTML entities and tags, control characters and white space go, what they stand for stays as
/// Unicode: <c>$\ell_2$</c> is ℓ2, <c>{\em dynamical stability}</c> is dynamical stability, <c>Erd\H{o}s</c> is Erdős.
/// </summary>
public static class DisplayText
{
    // Characters that LaTeX, HTML or a cleaning step gives a meaning.
    private static readonly SearchValues<char> Special = SearchValues.Create("\\${}^_~`&<>\u007F");

    /// <summary>The readable form of <paramref name="form"/>: total (a null is empty) and idempotent.</summary>
    public static string Clean(string? form)
    {
        string text = form ?? string.Empty;
        if (IsPlain(text)) return text;
        // What one pass uncovers ("&amp;lt;", "\{\}") the next one reads. Every change makes the text shorter or replaces one of the
        // characters ~ ` ^ or a combining mark for good, so this ends.
        while (true)
        {
            string next = Pass(text);
            if (next == text) return text;
            text = next;
        }
    }

    // Nearly all text is letters, digits and punctuation that nothing is made of; it is told without making anything.
    private static bool IsPlain(string text)
    {
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')) return false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c)) continue;
            if (c >= '\u0080' ? !char.IsLetter(c) : c < ' ' || Special.Contains(c)) return false;
            if (c is ' ' or '-' or '\'' && i + 1 < text.Length && text[i + 1] == c) return false;
        }

        return true;
    }

    private static string Pass(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        text = MarkupTags.Strip(text);
        text = new TexReader(text).Read();
        return LatinComposition.Compose(Collapse(text));
    }

    // White space of any kind and length is one space; control and invisible characters are nothing.
    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                result.Append(c);
            }
        }

        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }
}
