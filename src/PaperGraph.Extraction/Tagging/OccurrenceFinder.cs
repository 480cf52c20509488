using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Finds every occurrence of the document's forms: longest forms first, no overlaps, whole words, a plural "s" included.</summary>
internal static class OccurrenceFinder
{
    /// <summary>The occurrences in text order.</summary>
    public static List<(TextSpan Span, DocumentForm Form)> Find(string text, IReadOnlyList<DocumentForm> forms)
    {
        List<(TextSpan Span, DocumentForm Form)> found = [];
        if (forms.Count == 0) return found;
        Dictionary<uint, List<int>> positions = PositionsOf(text, forms);
        bool[] taken = new bool[text.Length];
        // Length in characters, so that one outside the Basic Multilingual Plane counts once; a stable sort keeps first appearances first.
        foreach (DocumentForm form in forms.OrderByDescending(form => CodePoints.Count(form.Text)))
        {
            int next = 0;
            foreach (int start in positions[Key(form.Text)])
            {
                if (start < next || !text.AsSpan(start).StartsWith(form.Text, StringComparison.Ordinal)) continue;
                next = start + form.Text.Length;
                if (WholeWord(text, start, next, form.Text) is not int end || taken.AsSpan(start..end).Contains(true)) continue;
                taken.AsSpan(start..end).Fill(true);
                found.Add((new TextSpan(start, end), form));
            }
        }

        found.Sort((left, right) => left.Span.CompareTo(right.Span));
        return found;
    }

    /// <summary>
    /// Where each pair of first characters occurs: one pass over the text instead of one for each form, or a text of book length, with
    /// tens of thousands of forms, would take hours.
    /// </summary>
    private static Dictionary<uint, List<int>> PositionsOf(string text, IReadOnlyList<DocumentForm> forms)
    {
        Dictionary<uint, List<int>> positions = [];
        foreach (DocumentForm form in forms) positions.TryAdd(Key(form.Text), []);
        for (int i = 0; i < text.Length; i++)
        {
            if (positions.TryGetValue(Key(text.AsSpan(i, 1)), out List<int>? single)) single.Add(i);
            if (i + 1 < text.Length && positions.TryGetValue(Key(text.AsSpan(i, 2)), out List<int>? pair)) pair.Add(i);
        }

        return positions;
    }

    /// <summary>The first two code units; a form of one is filed under that one and U+0000.</summary>
    private static uint Key(ReadOnlySpan<char> form) => (uint)form[0] << 16 | (form.Length > 1 ? form[1] : 0u);

    /// <summary>The end of the occurrence if it is a whole word, a plural or possessive "s" being part of it.</summary>
    private static int? WholeWord(string text, int start, int end, string form)
    {
        if (start > 0 && IsInWord(text, start) && CodePoints.IsLetterOrNumber(CodePoints.At(form, 0, out _))) return null;
        if (end == text.Length || !IsInWord(text, end) || !CodePoints.IsLetterOrNumber(CodePoints.Before(form, form.Length, out _))) return end;
        bool plural = text[end] == 's' && (end + 1 == text.Length || !CodePoints.IsLetterOrNumber(CodePoints.At(text, end + 1, out _)));
        return plural ? end + 1 : null;

        static bool IsInWord(string text, int at) =>
            CodePoints.IsLetterOrNumber(CodePoints.Before(text, at, out _)) && CodePoints.IsLetterOrNumber(CodePoints.At(text, at, out _));
    }
}
