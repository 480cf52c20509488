using System.Buffers;
using System.Text;

namespace PaperGraph.Sources;

/// <summary>White space runs become one space; control and invisible characters go.</summary>
internal static class CharacterCleaner
{
    // Nothing but these is plain: a text of them with single inner spaces is returned as it is.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        string.Concat(Enumerable.Range(0x21, 0x7E - 0x20).Select(c => (char)c)) + "‘’“”–—…éèüöäßñ×αβγλεδσθ∈≤≥→");

    internal static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++) Append(result, text, i);
        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return true;
        if (text[0] == ' ' || text[^1] == ' ') return false;
        for (int at = 0; at < text.Length; at++)
        {
            int odd = text[at..].IndexOfAnyExcept(Plain);
            if (odd < 0) return true;
            at += odd;
            char c = text[at];
            if (c == ' ' ? text[at + 1] == ' ' : c < '\u00C0' || char.IsWhiteSpace(c) || c >= '\u2000') return false;
        }

        return true;
    }

    private static void Append(StringBuilder result, string text, int i)
    {
        char c = text[i];
        if (char.IsWhiteSpace(c)) AppendSpace(result);
        else if (c == '\u0002' || c == '\u00AD') AppendHyphen(result, text, i);
        else if (char.IsControl(c)) AppendSpace(result);
        else if (c is '\u200B' or '\u2060' or '\uFEFF') return;
        else if (char.IsSurrogate(c) && !IsPaired(text, i)) result.Append('\uFFFD');
        else result.Append(c);
    }

    private static void AppendSpace(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
    }

    // Text taken from PDF has U+0002 for the hyphen at a line's end, and a soft hyphen for a dash where it stands alone.
    private static void AppendHyphen(StringBuilder result, string text, int i)
    {
        char before = i > 0 ? text[i - 1] : ' ';
        char after = i + 1 < text.Length ? text[i + 1] : ' ';
        bool isInWord = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (text[i] == '\u0002')
        {
            if (isInWord) result.Append('-');
            else AppendSpace(result);
        }
        else if (before == ' ' && after == ' ' && i > 0 && i + 1 < text.Length)
        {
            result.Append('-');
        }
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
