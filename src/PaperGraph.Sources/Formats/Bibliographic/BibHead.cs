namespace PaperGraph.Sources;

/// <summary>The beginning of an entry: <c>@type{</c> or <c>@type(</c>.</summary>
/// <param name="Start">Place of the <c>@</c>.</param>
/// <param name="End">Place after the delimiter.</param>
/// <param name="Type">Entry type, lower case.</param>
/// <param name="Delimiter">The opening delimiter.</param>
internal readonly record struct BibHead(int Start, int End, string Type, char Delimiter)
{
    /// <summary>Entry types of BibTeX and BibLaTeX and the three commands; others are read too, these are what a document is recognised by.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual", "mastersthesis", "misc",
        "phdthesis", "proceedings", "techreport", "unpublished", "mvbook", "bookinbook", "suppbook", "collection", "mvcollection",
        "suppcollection", "dataset", "online", "electronic", "www", "patent", "periodical", "suppperiodical", "mvproceedings",
        "reference", "mvreference", "inreference", "report", "set", "software", "thesis", "xdata", "string", "comment", "preamble",
    };

    /// <summary>Whether the type is one of BibTeX or BibLaTeX.</summary>
    internal bool IsKnown => Known.Contains(Type);

    /// <summary>Finds the next head at or after a place in a line. A lone <c>@</c> (an e-mail address in a comment) is none.</summary>
    internal static bool TryFind(string text, int from, out BibHead head)
    {
        for (int at = text.IndexOf('@', from); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (TryAt(text, at, out head)) return true;
        }

        head = default;
        return false;
    }

    /// <summary>
    /// Whether a line starts an entry: with a head of a known type, or of any type before something like a key. (Inside a value a line may
    /// well start with <c>@decorator{x}</c>.)
    /// </summary>
    internal static bool StartsLine(string text)
    {
        if (!TryAt(text, FirstVisible(text), out BibHead head)) return false;
        if (head.IsKnown) return true;
        int end = text.AsSpan(head.End).IndexOfAny(",{}\"");
        return end < 0 ? head.End < text.TrimEnd().Length : end > 0 && text[head.End + end] == ',';
    }

    /// <summary>Whether the rest of a line starts with a known type that has no delimiter, and so was meant as an entry.</summary>
    internal static bool LacksDelimiter(string text, int from)
    {
        int at = FirstVisible(text);
        if (at < from || at >= text.Length || text[at] != '@' || TryAt(text, at, out _)) return false;
        string type = TypeOf(text);
        return Known.Contains(type) && type is not ("comment" or "string" or "preamble") && text.AsSpan(at).TrimEnd().Contains(',');
    }

    /// <summary>Whether a line is a known type and nothing else: the delimiter then stands on the next.</summary>
    internal static bool IsTypeAlone(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        return trimmed is ['@', ..] && trimmed.Length < 24 && Known.Contains(trimmed[1..].Trim().ToString());
    }

    /// <summary>The type of the head that a line starts with, lower case, with or without delimiter.</summary>
    internal static string TypeOf(string text)
    {
        int start = FirstVisible(text) + 1;
        while (start < text.Length && text[start] is ' ' or '\t') start++;
        int end = start;
        while (end < text.Length && IsTypeCharacter(text[end])) end++;
        return start < end ? text[start..end].ToLowerInvariant() : "";
    }

    private static bool TryAt(string text, int at, out BibHead head)
    {
        head = default;
        if (at >= text.Length || text[at] != '@') return false;
        int start = SkipBlanks(text, at + 1);
        int end = start;
        while (end < text.Length && IsTypeCharacter(text[end])) end++;
        int delimiter = SkipBlanks(text, end);
        if (end == start || !char.IsAsciiLetter(text[start]) || delimiter >= text.Length || text[delimiter] is not ('{' or '(')) return false;
        head = new BibHead(at, delimiter + 1, text[start..end].ToLowerInvariant(), text[delimiter]);
        return true;
    }

    private static bool IsTypeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private static int FirstVisible(string text) => SkipBlanks(text, 0);

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
