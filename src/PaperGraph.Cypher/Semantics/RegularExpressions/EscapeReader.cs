using System.Globalization;

namespace PaperGraph.Cypher.Semantics.RegularExpressions;

/// <summary>Reads what follows a backslash, where it stands for a character or a class of characters.</summary>
internal static class EscapeReader
{
    /// <summary>The content of the class that \d, \p{…} and their like stand for; null, and nothing read, where it is none.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="at">Where the backslash stands; moved behind what was read.</param>
    /// <param name="negated">Whether it is the opposite, as in \D.</param>
    public static string? ReadClass(string pattern, ref int at, out bool negated)
    {
        char letter = at + 1 < pattern.Length ? pattern[at + 1] : throw new PatternException("Unexpected end after a backslash", at);
        negated = char.IsAsciiLetterUpper(letter);
        if (NamedClasses.OfLetter(char.ToLowerInvariant(letter)) is { } named)
        {
            at += 2;
            return named;
        }

        if (letter is not ('p' or 'P')) return null;
        int start = at + 2;
        int end = start < pattern.Length && pattern[start] == '{' ? pattern.IndexOf('}', start) : -1;
        string name = end > 0 ? pattern[(start + 1)..end] : start < pattern.Length ? pattern[start].ToString() : "";
        string content = NamedClasses.OfProperty(name) ?? throw new PatternException($"Unknown character property name {{{name}}}", at);
        at = end > 0 ? end + 1 : start + 1;
        return content;
    }

    /// <summary>The character that an escape stands for: two code units outside the Basic Multilingual Plane.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="at">Where the backslash stands; moved behind what was read.</param>
    public static string ReadCharacter(string pattern, ref int at)
    {
        int start = at;
        char c = pattern[at + 1];
        at += 2;
        switch (c)
        {
            case 't': return "\t";
            case 'n': return "\n";
            case 'r': return "\r";
            case 'f': return "\f";
            case 'a': return "\a";
            case 'e': return "\u001B";
            case '0': return ((char)Octal(pattern, ref at)).ToString();
            case 'u': return ((char)Hex(pattern, ref at, 4)).ToString();
            case 'x' when at < pattern.Length && pattern[at] == '{': return Braced(pattern, ref at);
            case 'x': return ((char)Hex(pattern, ref at, 2)).ToString();
            case 'c' when at < pattern.Length: return ((char)(pattern[at++] ^ 64)).ToString();
        }

        return char.IsAsciiLetterOrDigit(c) ? throw new PatternException("Illegal/unsupported escape sequence", start) : c.ToString();
    }

    private static string Braced(string pattern, ref int at)
    {
        int end = pattern.IndexOf('}', at);
        if (end < 0 || !int.TryParse(pattern.AsSpan(at + 1, end - at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int point)
            || point is < 0 or > 0x10FFFF)
        {
            throw new PatternException("Illegal hexadecimal escape sequence", at);
        }

        at = end + 1;
        return point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
    }

    private static int Hex(string pattern, ref int at, int digits)
    {
        if (at + digits > pattern.Length || !int.TryParse(pattern.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            throw new PatternException("Illegal hexadecimal escape sequence", at);
        }

        at += digits;
        return value;
    }

    private static int Octal(string pattern, ref int at)
    {
        int value = 0, start = at;
        while (at < pattern.Length && at < start + 3 && pattern[at] is >= '0' and <= '7' && (value * 8) + pattern[at] - '0' <= 255) value = (value * 8) + pattern[at++] - '0';
        return at == start ? throw new PatternException("Illegal octal escape sequence", at) : value;
    }
}
