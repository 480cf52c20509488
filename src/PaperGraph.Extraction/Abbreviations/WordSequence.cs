using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// A text cut into the words that long forms are made of: runs between white space, brackets, braces and equals signs, outer punctuation off, LaTeX commands
/// that take an argument left out.
/// </summary>
internal sealed class WordSequence
{
    /// <summary>The most words in brackets that a long form is looked for beyond.</summary>
    private const int MaxPassed = 12;

    private readonly List<TextSpan> _words = [];
    private readonly List<int> _depths = [];

    private WordSequence(string text)
    {
        Text = text;
        int titleEnd = text.IndexOf('\n', StringComparison.Ordinal);
        int depth = 0;
        for (int i = 0; i < text.Length;)
        {
            if (IsSeparator(text[i]))
            {
                if (Brackets.Opens(text[i])) depth++;
                else if (Brackets.Closes(text[i]) && depth > 0) depth--;
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && !SentenceBreaks.BreaksInsideWord(text, i) && (!IsSeparator(text[i]) || IsBrokenWord(text, start, ref i))) i++;
            if (i == start) i++;
            bool isCommand = text[start] == '\\' && i < text.Length && text[i] == '{';
            if (!isCommand) Add(start, i, depth);
        }

        Breaks = SentenceBreaks.Of(text, titleEnd);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Offsets that no long form runs across, ascending.</summary>
    public IReadOnlyList<int> Breaks { get; }

    /// <summary>Cuts a text.</summary>
    public static WordSequence Of(string text) => new(text);

    /// <summary>
    /// The last words that end at or before <paramref name="end"/>, all of one sentence and on the bracket level of the last of them
    /// (what stands in brackets between them is passed over), at most <paramref name="count"/>.
    /// </summary>
    public List<TextSpan> Before(int end, int count)
    {
        int index = FirstIndexFrom(end) - 1;
        while (index >= 0 && _words[index].End > end) index--;
        int sentence = LastBreakBefore(end);
        var words = new List<TextSpan>(count);
        int passed = 0;
        for (int level = -1; index >= 0 && words.Count < count && _words[index].Start >= sentence; index--)
        {
            if (level < 0) level = LevelBefore(end, index);
            if (_depths[index] < level || passed > MaxPassed) break;
            if (_depths[index] == level) words.Add(_words[index]);
            else passed++;
        }

        words.Reverse();
        return words;
    }

    /// <summary>The first words inside <c>[start, end)</c>, all of one sentence, at most <paramref name="count"/>.</summary>
    public List<TextSpan> Within(int start, int end, int count)
    {
        int first = FirstIndexFrom(start);
        int last = first;
        while (last < _words.Count && last - first < count && _words[last].End <= end
            && (last == first || LastBreakBefore(_words[last].Start) <= _words[first].Start)) last++;
        return _words.GetRange(first, last - first);
    }

    /// <summary>The word that ends right before <paramref name="offset"/>, but for white space and closing marks.</summary>
    public TextSpan? Touching(int offset, int maxGap)
    {
        int index = FirstIndexFrom(offset);
        if (index == 0) return null;
        TextSpan word = _words[index - 1];
        return word.End <= offset && offset - word.End <= maxGap ? word : null;
    }

    // The level at the offset itself: of the last word, less the brackets that close after it.
    private int LevelBefore(int end, int index)
    {
        int level = _depths[index];
        for (int i = _words[index].End; i < end; i++)
        {
            if (Brackets.Closes(Text[i]) && level > 0) level--;
            else if (Brackets.Opens(Text[i])) level++;
        }

        return level;
    }

    private void Add(int start, int end, int depth)
    {
        while (start < end && !char.IsLetterOrDigit(Text[start]) && Text[start] is not ('&' or '\\')) start++;
        while (start < end && !char.IsLetterOrDigit(Text[end - 1]) && Text[end - 1] is not ('&' or '+')) end--;
        if (start >= end) return;
        _words.Add(new TextSpan(start, end));
        _depths.Add(depth);
    }

    private int FirstIndexFrom(int offset)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_words[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int LastBreakBefore(int offset)
    {
        int low = 0, high = Breaks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Breaks[middle] <= offset) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? 0 : Breaks[low - 1];
    }

    // "retrie- val", a word that a line break split; not the hanging hyphen of "pre- and post-training". Moves i to the last white space.
    private static bool IsBrokenWord(string text, int start, ref int i)
    {
        if (i - start < 2 || text[i - 1] != '-' || !char.IsLetter(text[i - 2]) || !char.IsWhiteSpace(text[i])) return false;
        int next = i;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length || !char.IsLower(text[next])) return false;
        int end = next;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (text.AsSpan(next, end - next) is "and" or "or" or "to" or "but" or "vs") return false;
        i = next - 1;
        return true;
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '=' or '{' or '}' || Brackets.IsBracket(c);
}
