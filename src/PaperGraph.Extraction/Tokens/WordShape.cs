using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// The spelling of a word as the tagger sees it beside the lower-cased piece: without it, "BERT" and "bert" would look the same to an
/// uncased vocabulary.
/// </summary>
internal static class WordShape
{
    public const byte Lower = 0;
    public const byte Initial = 1;
    public const byte Upper = 2;
    public const byte Mixed = 3;
    public const byte HasDigit = 4;
    public const byte NoLetter = 5;

    /// <summary>The range widened on both sides over letters and numbers.</summary>
    public static TextSpan Widen(ReadOnlySpan<char> text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start > 0 && CodePoints.IsLetterOrNumber(CodePoints.Before(text, start, out int length))) start -= length;
        while (end < text.Length && CodePoints.IsLetterOrNumber(CodePoints.At(text, end, out int length))) end += length;
        return new TextSpan(start, end);
    }

    /// <summary>Whether all characters are letters or numbers.</summary>
    public static bool IsRun(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!CodePoints.IsLetterOrNumber(CodePoints.At(text, i, out int length))) return false;
            i += length;
        }

        return true;
    }

    /// <summary>The shape of a word; upper case needs two letters or more, so that "A" is Initial.</summary>
    public static byte Of(ReadOnlySpan<char> word)
    {
        bool letter = false;
        WordCase whole = new(), rest = new();
        int first = 0, count = 0;
        for (int i = 0; i < word.Length; count++)
        {
            int codePoint = CodePoints.At(word, i, out int length);
            if (CodePoints.IsDigit(codePoint)) return HasDigit;
            letter |= CodePoints.IsLetter(CodePoints.Category(codePoint));
            whole.Add(codePoint);
            if (count == 0) first = codePoint;
            else rest.Add(codePoint);
            i += length;
        }

        if (!letter) return NoLetter;
        if (whole.AllLower) return Lower;
        if (whole.AllUpper && count > 1) return Upper;
        return CodePoints.IsUpper(first) && (rest.AllLower || count == 1) ? Initial : Mixed;
    }

    private struct WordCase
    {
        private bool _lower;
        private bool _upper;
        private bool _title;

        public readonly bool AllLower => _lower && !_upper && !_title;

        public readonly bool AllUpper => _upper && !_lower && !_title;

        public void Add(int codePoint)
        {
            _lower |= CodePoints.IsLower(codePoint);
            _upper |= CodePoints.IsUpper(codePoint);
            _title |= CodePoints.IsTitle(codePoint);
        }
    }
}
