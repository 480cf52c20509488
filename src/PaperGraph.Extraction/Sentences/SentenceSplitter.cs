using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// Splits a paper's text into sentences by rule: a full stop, question or exclamation mark ends one if white space and something that can
/// begin a sentence follow, and if it does not belong to an abbreviation, an initial, a number of a list or a formula.
/// </summary>
internal static class SentenceSplitter
{
    private const string Closers = "\"')]}\u201D\u2019\u00BB";
    private const string Openers = "\"'([{\u201C\u2018\u00AB`";
    private const string WideTerminators = "\u3002\uFF01\uFF1F";

    /// <summary>The sentences in text order, without the white space around them; the title, whatever it holds, is the first.</summary>
    /// <param name="text">Title, line feed, abstract.</param>
    /// <param name="titleLength">Length of the title.</param>
    public static IReadOnlyList<TextSpan> Split(string text, int titleLength)
    {
        List<TextSpan> sentences = [];
        Add(text, 0, titleLength, sentences);
        List<TextSpan> formulas = MathFinder.Find(text, titleLength);
        int start = titleLength, formula = 0;
        for (int i = titleLength; i < text.Length;)
        {
            while (formula < formulas.Count && formulas[formula].End <= i) formula++;
            if (formula < formulas.Count && formulas[formula].Start <= i)
            {
                i = formulas[formula].End;
                continue;
            }

            int end = EndAfter(text, start, i);
            if (end > i)
            {
                Add(text, start, end, sentences);
                start = end;
            }

            i = Math.Max(end, i + 1);
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (start < end && char.IsWhiteSpace(text[end - 1])) end--;
        if (start == end) return;
        // A quotation mark left over is no sentence of its own; the title stays by itself in any case.
        if (sentences.Count > 1 && !HasWord(text.AsSpan(start..end))) sentences[^1] = new TextSpan(sentences[^1].Start, end);
        else sentences.Add(new TextSpan(start, end));
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char unit in text)
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)) return true;
        }

        return false;
    }

    /// <summary>The end of the sentence if the character at <paramref name="at"/> ends it, else -1.</summary>
    private static int EndAfter(string text, int start, int at)
    {
        if (WideTerminators.Contains(text[at])) return at + 1;
        if (text[at] == '\n' && IsBlankLine(text, at)) return at + 1;
        if (text[at] is not ('.' or '?' or '!' or '\u2026')) return -1;

        int end = at + 1;
        while (end < text.Length && text[end] is '.' or '?' or '!' or '\u2026') end++;
        int marks = end - at;
        while (end < text.Length && Closers.Contains(text[end])) end++;
        if (end == text.Length) return end;
        int next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length) return end;
        bool ends = next == end ? IsSpaceMissing(text, at, end) : CanBegin(text, next) && !(text[at] == '.' && marks == 1 && end == at + 1 && BelongsToWord(text, start, at, next));
        return ends ? end : -1;
    }

    private static bool IsBlankLine(string text, int at)
    {
        int next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
        return next < text.Length && text[next] == '\n';
    }

    /// <summary>"… the baselines.We propose …": a lower-case word, and a word that sentences begin with.</summary>
    private static bool IsSpaceMissing(string text, int at, int next) =>
        text[at] == '.' && next == at + 1 && at >= 2 && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])
        && SentenceAbbreviations.StartsSentences(WordAt(text, next));

    /// <summary>A lower-case letter begins no sentence, unless its word is a name such as "word2vec" or "iCaRL".</summary>
    private static bool CanBegin(string text, int next)
    {
        while (next < text.Length - 1 && Openers.Contains(text[next])) next++;
        if (!char.IsLower(text[next])) return true;
        ReadOnlySpan<char> word = WordAt(text, next);
        return word.ContainsAnyInRange('0', '9') || word.ContainsAnyInRange('A', 'Z');
    }

    private static bool BelongsToWord(string text, int start, int at, int next)
    {
        int from = at;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !Openers.Contains(text[from - 1]) && text[from - 1] is not ('~' or ',' or ';' or '/')) from--;
        ReadOnlySpan<char> word = text.AsSpan(from, at - from);
        if (SentenceAbbreviations.NeverEnds(word)) return true;
        if (SentenceAbbreviations.MayEnd(word)) return !SentenceAbbreviations.StartsSentences(WordAt(text, next));
        return IsListNumber(text, start, from, word) || BrokenDecimal.HasPointAt(text, at);
    }

    /// <summary>"1. First, …" at the beginning of a sentence or after a colon or semicolon.</summary>
    private static bool IsListNumber(string text, int start, int from, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 2 || !char.IsAsciiDigit(word[0]) || !char.IsAsciiDigit(word[^1])) return false;
        int before = from - 1;
        while (before >= start && (char.IsWhiteSpace(text[before]) || Openers.Contains(text[before]))) before--;
        return before < start || text[before] is ':' or ';';
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-')) end++;
        return text.AsSpan(start, end - start);
    }
}
