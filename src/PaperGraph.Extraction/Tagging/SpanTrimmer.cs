using System.Collections.Frozen;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Makes a span of pieces a span of words: widened to whole words, then ended on content.</summary>
internal static class SpanTrimmer
{
    private const string OpeningContent = "$\\({[";
    private const string ClosingContent = "$)}]+*#%'\u2032";

    private static readonly FrozenSet<string> s_functionWords = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "our", "this", "that", "these", "those", "its", "their", "and", "or", "of", "for", "in", "on", "with", "by", "to", "from", "as", "at", "via", "using"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_functionWord =
        s_functionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Widens a span whose ends lie inside words to the whole words.</summary>
    public static TextSpan WidenToWords(ReadOnlySpan<char> text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        if (CodePoints.IsLetterOrNumber(CodePoints.At(text, start, out _)))
        {
            while (start > 0 && CodePoints.IsLetterOrNumber(CodePoints.Before(text, start, out int length))) start -= length;
        }

        if (CodePoints.IsLetterOrNumber(CodePoints.Before(text, end, out _)))
        {
            while (end < text.Length && CodePoints.IsLetterOrNumber(CodePoints.At(text, end, out int length))) end += length;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Takes white space, punctuation, unbalanced brackets and function words off both ends, as long as there are any. May leave nothing.</summary>
    public static TextSpan Trim(ReadOnlySpan<char> text, TextSpan span)
    {
        while (true)
        {
            TextSpan trimmed = TrimFunctionWords(text, TrimBrackets(text, TrimPunctuation(text, span)));
            if (trimmed == span) return span;
            span = trimmed;
        }
    }

    private static TextSpan TrimPunctuation(ReadOnlySpan<char> text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end)
        {
            int codePoint = CodePoints.At(text, start, out int length);
            if (IsContent(codePoint, OpeningContent)) break;
            start += length;
        }

        while (start < end)
        {
            int codePoint = CodePoints.Before(text, end, out int length);
            if (IsContent(codePoint, ClosingContent)) break;
            end -= length;
        }

        return new TextSpan(start, end);
    }

    private static bool IsContent(int codePoint, string others) =>
        CodePoints.IsLetterOrNumber(codePoint) || (codePoint <= 0xFFFF && others.Contains((char)codePoint));

    private static TextSpan TrimBrackets(ReadOnlySpan<char> text, TextSpan span)
    {
        (int start, int end) = span;
        foreach ((char open, char close) in ((char, char)[])[('(', ')'), ('[', ']'), ('{', '}')])
        {
            if (start < end && text[end - 1] == close && text[start..end].Count(open) < text[start..end].Count(close)) end--;
            if (start < end && text[start] == open && text[start..end].Count(open) > text[start..end].Count(close)) start++;
        }

        return new TextSpan(start, end);
    }

    private static TextSpan TrimFunctionWords(ReadOnlySpan<char> text, TextSpan span)
    {
        (int start, int end) = span;
        int firstEnd = start, lastStart = end;
        while (firstEnd < end && !CodePoints.IsWhiteSpace(text[firstEnd])) firstEnd++;
        while (lastStart > start && !CodePoints.IsWhiteSpace(text[lastStart - 1])) lastStart--;
        // One word alone stays, whatever it is.
        if (firstEnd >= lastStart) return span;
        return new TextSpan(
            s_functionWord.Contains(text[start..firstEnd]) ? firstEnd : start,
            s_functionWord.Contains(text[lastStart..end]) ? lastStart : end);
    }
}
