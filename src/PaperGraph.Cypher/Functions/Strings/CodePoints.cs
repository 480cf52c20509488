using System.Buffers;

namespace PaperGraph.Cypher.Functions;

/// <summary>Lengths and positions in strings, which count Unicode code points as Neo4j does: a surrogate pair is one.</summary>
internal static class CodePoints
{
    private static readonly SearchValues<char> s_lowSurrogates = SearchValues.Create([.. Enumerable.Range(0xDC00, 0x400).Select(unit => (char)unit)]);

    /// <summary>Number of code points.</summary>
    public static int Count(string text)
    {
        if (!text.AsSpan().ContainsAny(s_lowSurrogates)) return text.Length;
        int count = 0;
        for (int at = 0; at < text.Length; at += WidthAt(text, at)) count++;
        return count;
    }

    /// <summary>Index in the string of the code point of a number; the string's length where it has no more.</summary>
    public static int IndexOf(string text, int number)
    {
        if (!text.AsSpan().ContainsAny(s_lowSurrogates)) return Math.Min(number, text.Length);
        int at = 0;
        for (int i = 0; i < number && at < text.Length; i++) at += WidthAt(text, at);
        return at;
    }

    /// <summary>Code units of the code point at an index: 1 or 2.</summary>
    public static int WidthAt(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
}
