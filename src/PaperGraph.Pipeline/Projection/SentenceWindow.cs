using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>
/// The sentence of a mention, as the graph keeps it. Text without sentence ends (a list, a broken conversion) is one sentence for hundreds of
/// thousands of characters, and to keep it with each of its mentions would grow with the square of its length; so where a sentence is
/// longer than any that people write, the words around the mention stand for it, with … where it was cut.
/// </summary>
internal static class SentenceWindow
{
    /// <summary>Longest sentence kept whole, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    private const int Around = (MaxLength - 100) / 2;
    private const string Cut = "…";

    public static string Of(string sentence, string text, TextSpan mention)
    {
        if (sentence.Length <= MaxLength) return sentence;
        int start = Math.Max(0, mention.Start - Around);
        int end = Math.Min(text.Length, Math.Min(mention.End, mention.Start + Around) + Around);
        if (start > 0) start = AfterSpace(text, start, mention.Start);
        if (end < text.Length) end = BeforeSpace(text, end, mention.End);
        return (start > 0 ? Cut : "") + text[start..end].Trim() + (end < text.Length ? Cut : "");
    }

    /// <summary>The next beginning of a word, or where there is none a place that splits no surrogate pair.</summary>
    private static int AfterSpace(string text, int from, int limit)
    {
        int space = text.AsSpan(from, limit - from).IndexOf(' ');
        if (space >= 0) return from + space + 1;
        return char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }

    private static int BeforeSpace(string text, int to, int limit)
    {
        int space = limit < to ? text.AsSpan(limit, to - limit).LastIndexOf(' ') : -1;
        if (space >= 0) return limit + space;
        return char.IsLowSurrogate(text[to]) ? to - 1 : to;
    }
}
