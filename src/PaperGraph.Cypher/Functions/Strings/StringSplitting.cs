using System.Text;
using PaperGraph.Cypher.Semantics;

namespace PaperGraph.Cypher.Functions;

/// <summary>Cuts strings at delimiters. An empty delimiter or search text stands between all characters.</summary>
internal static class StringSplitting
{
    /// <summary>The parts between delimiters; where two fit at one place, the one named first counts.</summary>
    public static List<string> Split(string text, IReadOnlyList<string> delimiters)
    {
        if (text.Length == 0) return [""];
        bool everywhere = delimiters.Contains("");
        List<string> parts = [];
        int start = 0, at = 0;
        while (at < text.Length)
        {
            int length = LengthAt(text, at, delimiters);
            if (length > 0)
            {
                if (!everywhere) parts.Add(text[start..at]);
                start = at += length;
            }
            else
            {
                at += CodePoints.WidthAt(text, at);
                if (!everywhere) continue;
                parts.Add(text[start..at]);
                start = at;
            }
        }

        if (!everywhere) parts.Add(text[start..]);
        return parts;
    }

    /// <summary>A string in which a text is replaced wherever it occurs.</summary>
    public static string Replace(string text, string search, string replacement)
    {
        long grown = text.Length + (Occurrences(text, search) * (replacement.Length - (long)search.Length));
        SizeGuard.CheckText(grown);
        if (search.Length > 0) return text.Replace(search, replacement, StringComparison.Ordinal);
        var spread = new StringBuilder(replacement);
        for (int at = 0; at < text.Length;)
        {
            int length = CodePoints.WidthAt(text, at);
            spread.Append(text, at, length).Append(replacement);
            at += length;
        }

        return spread.ToString();
    }

    private static long Occurrences(string text, string search)
    {
        if (search.Length == 0) return text.Length + 1L;
        long count = 0;
        for (int at = text.IndexOf(search, StringComparison.Ordinal); at >= 0; at = text.IndexOf(search, at + search.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    private static int LengthAt(string text, int at, IReadOnlyList<string> delimiters)
    {
        foreach (string delimiter in delimiters)
        {
            if (delimiter.Length > 0 && text.AsSpan(at).StartsWith(delimiter, StringComparison.Ordinal)) return delimiter.Length;
        }

        return 0;
    }
}
