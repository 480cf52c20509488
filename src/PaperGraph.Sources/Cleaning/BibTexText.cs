using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>
/// Takes BibTeX's own markup out of a field: braces that protect case, accents and escaped punctuation (Patashnik, BibTeXing, 1988,
/// section 4). Mathematics and commands such as <c>{\em …}</c> belong to the text and stay.
/// </summary>
internal static class BibTexText
{
    internal static string Resolve(string text)
    {
        if (text.AsSpan().IndexOfAny(@"\{}~") < 0) return text;
        var result = new StringBuilder(text.Length);
        // For every open brace whether it is kept.
        var kept = new Stack<bool>();
        for (int at = 0; at < text.Length;) at = Step(text, at, result, kept);
        return result.ToString();
    }

    private static int Step(string text, int at, StringBuilder result, Stack<bool> kept)
    {
        char c = text[at];
        switch (c)
        {
            case '\\': return Command(text, at, result, kept);
            case '$': return Mathematics(text, at, result);
            case '~' when at > 0 && at + 1 < text.Length && text[at - 1] != ' ' && text[at + 1] != ' ':
                result.Append(' ');
                return at + 1;
            case '{':
                kept.Push(IsCommandGroup(text, at));
                if (kept.Peek()) result.Append('{');
                return at + 1;
            case '}':
                if (kept.TryPop(out bool keep) && keep) result.Append('}');
                return at + 1;
            default:
                result.Append(c);
                return at + 1;
        }
    }

    // {\em word} is kept with its braces; {\"o} is an accent in protecting braces.
    private static bool IsCommandGroup(string text, int at)
    {
        ReadOnlySpan<char> inner = text.AsSpan(at + 1);
        return inner.Length > 1 && inner[0] == '\\' && char.IsAsciiLetter(inner[1]) && !TexCharacters.TryRead(inner, out _, out _)
            && !IsArgumentCommand(inner);
    }

    // {\textsc{Bert}}: the command brings its own braces, the outer ones protect case.
    private static bool IsArgumentCommand(ReadOnlySpan<char> inner)
    {
        int end = 1;
        while (end < inner.Length && char.IsAsciiLetter(inner[end])) end++;
        return end < inner.Length && inner[end] == '{';
    }

    private static int Command(string text, int at, StringBuilder result, Stack<bool> kept)
    {
        if (TexCharacters.TryRead(text.AsSpan(at), out string letter, out int length))
        {
            result.Append(letter);
            return at + length;
        }

        if (at + 1 < text.Length && text[at + 1] is '&' or '%' or '_' or '#')
        {
            result.Append(text[at + 1]);
            return at + 2;
        }

        int end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == at + 1) end = Math.Min(at + 2, text.Length);
        result.Append(text, at, end - at);
        if (end < text.Length && text[end] == '{' && char.IsAsciiLetter(text[end - 1]))
        {
            kept.Push(true);
            result.Append('{');
            end++;
        }

        return end;
    }

    private static int Mathematics(string text, int at, StringBuilder result)
    {
        int end = text.IndexOf('$', at + 1);
        if (end == at + 1) end = text.IndexOf("$$", at + 2, StringComparison.Ordinal) is int close and >= 0 ? close + 1 : -1;
        if (end < 0) end = at;
        result.Append(text, at, end - at + 1);
        return end + 1;
    }
}
