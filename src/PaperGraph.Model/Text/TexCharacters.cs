using System.Collections.Frozen;

namespace PaperGraph.Model;

/// <summary>TeX's spellings of letters that a keyboard may lack: <c>\"o</c>, <c>\v{c}</c>, <c>\ss</c> (The TeXbook, chapter 9).</summary>
public static class TexCharacters
{
    private static readonly FrozenDictionary<char, char> Marks = new Dictionary<char, char>
    {
        ['`'] = '\u0300', ['\''] = '\u0301', ['^'] = '\u0302', ['~'] = '\u0303', ['='] = '\u0304', ['.'] = '\u0307', ['"'] = '\u0308',
        ['u'] = '\u0306', ['v'] = '\u030C', ['H'] = '\u030B', ['c'] = '\u0327', ['k'] = '\u0328', ['r'] = '\u030A', ['d'] = '\u0323',
        ['b'] = '\u0331',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["SS"] = "ẞ", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å", ["o"] = "ø",
        ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ",
        ["dj"] = "đ", ["DJ"] = "Đ", ["ng"] = "ŋ", ["NG"] = "Ŋ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the accented or special letter that begins <paramref name="text"/> with a backslash.</summary>
    /// <param name="text">Text at a backslash.</param>
    /// <param name="letter">The letter, composed where Unicode has it composed.</param>
    /// <param name="length">Characters that its spelling takes, without a brace that surrounds it.</param>
    /// <returns>Whether there is such a letter.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out string letter, out int length)
    {
        (letter, length) = (string.Empty, 0);
        if (text.Length < 2 || text[0] != '\\') return false;
        return TryReadAccent(text, out letter, out length) || TryReadLetter(text, out letter, out length);
    }

    private static bool TryReadAccent(ReadOnlySpan<char> text, out string letter, out int length)
    {
        (letter, length) = (string.Empty, 0);
        if (!Marks.TryGetValue(text[1], out char mark)) return false;
        int at = 2;
        bool named = char.IsAsciiLetter(text[1]);
        while (at < text.Length && text[at] == ' ') at++;
        bool braced = at < text.Length && text[at] == '{';
        // A named accent needs something between it and its letter: \cdot is not a cedilla.
        if (named && !braced && at == 2 && !(at < text.Length && text[at] == '\\')) return false;
        if (braced) at++;
        if (!TryReadBase(text, ref at, out char letterBase)) return false;
        if (braced)
        {
            if (at >= text.Length || text[at] != '}') return false;
            at++;
        }

        letter = LatinComposition.TryCompose(letterBase, mark, out char composed) ? composed.ToString() : $"{letterBase}{mark}";
        length = at;
        return true;
    }

    // The letter under an accent: a letter, or \i and \j, which stand for i and j without their dots.
    private static bool TryReadBase(ReadOnlySpan<char> text, ref int at, out char letter)
    {
        letter = '\0';
        if (at >= text.Length) return false;
        if (char.IsLetter(text[at]))
        {
            letter = text[at++];
            return true;
        }

        if (text[at] != '\\' || at + 1 >= text.Length || text[at + 1] is not ('i' or 'j')) return false;
        if (at + 2 < text.Length && char.IsAsciiLetter(text[at + 2])) return false;
        letter = text[at + 1];
        at += 2;
        return true;
    }

    private static bool TryReadLetter(ReadOnlySpan<char> text, out string letter, out int length)
    {
        (letter, length) = (string.Empty, 0);
        int end = 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (!Letters.TryGetValue(text[1..end].ToString(), out string? found)) return false;
        letter = found;
        // The space, or the empty group, after a command name only ends the name.
        if (text[end..].StartsWith("{}")) end += 2;
        else if (end < text.Length && text[end] == ' ') end++;
        length = end;
        return true;
    }
}
