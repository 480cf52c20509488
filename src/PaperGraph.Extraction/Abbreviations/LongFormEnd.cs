using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Where a long form ends that no bracket closes.</summary>
internal static class LongFormEnd
{
    /// <summary>The offset of the first mark after <paramref name="start"/> that ends a phrase, at most <paramref name="limit"/>.</summary>
    public static int After(string text, int start, int limit)
    {
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            if (c is ',' or ';' or ':' or '=' or '\n' || Brackets.IsBracket(c)) return i;
            if (c is '.' or '?' or '!' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))) return i;
        }

        return limit;
    }

    /// <summary>Whether the last word is a head noun, which ends a phrase before a verb: "a diagnostic benchmark comprising …".</summary>
    public static bool IsHeadNoun(WordSequence words, TextSpan longForm) =>
        words.Before(longForm.End, 1) is [var last] && WordLists.IsHeadNoun(last.Of(words.Text));

    /// <summary>Takes in a head noun right after the matched words: "… Answering Model" for a short form that leaves out "model".</summary>
    public static TextSpan WithHeadNoun(WordSequence words, TextSpan longForm, int end)
    {
        List<TextSpan> next = words.Within(longForm.End, end, 1);
        return next.Count == 1 && WordLists.IsHeadNoun(next[0].Of(words.Text)) ? longForm with { End = next[0].End } : longForm;
    }

    /// <summary>
    /// Whether the phrase ends where the long form does: a mark, a function word or the end follows. Another word of content might belong
    /// to it, so that its end is not known.
    /// </summary>
    public static bool IsClear(WordSequence words, TextSpan longForm, int end)
    {
        List<TextSpan> next = words.Within(longForm.End, end, 1);
        return next.Count == 0 || WordLists.IsFunctionWord(next[0].Of(words.Text));
    }
}
