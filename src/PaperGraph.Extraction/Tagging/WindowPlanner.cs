using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// Cuts a text that is too long for the network into windows that begin and end at sentence ends, and overlap by one sentence or more so that
/// every sentence is read with text before it.
/// </summary>
internal static class WindowPlanner
{
    /// <summary>What a window shares with the one before it: at least this many pieces, if whole sentences allow.</summary>
    private const int WantedOverlap = 64;

    /// <summary>The windows of a text in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="longest">Most pieces of a window.</param>
    public static List<TextWindow> Plan(string text, Pieces pieces, IReadOnlyList<TextSpan> sentences, int longest)
    {
        if (pieces.Count == 0) return [];
        if (pieces.Count <= longest) return [new TextWindow(0, pieces.Count, 0, pieces.Count)];

        // Units of at most half a window: then an overlap of one unit always leaves room to go on.
        List<int> ends = UnitEnds(text, pieces, sentences, longest / 2);
        List<TextWindow> windows = [];
        int firstUnit = 0, own = 0;
        while (true)
        {
            int start = StartOf(ends, firstUnit);
            int unit = firstUnit;
            while (unit < ends.Count && ends[unit] - start <= longest) unit++;
            int end = ends[unit - 1];
            if (unit == ends.Count)
            {
                windows.Add(new TextWindow(start, end, own, end));
                return windows;
            }

            int nextUnit = unit - 1;
            while (end - StartOf(ends, nextUnit) < WantedOverlap && nextUnit - 1 > firstUnit && end - StartOf(ends, nextUnit - 1) <= longest / 2) nextUnit--;
            // The shared units go to the window that has more text around them: the first half to the earlier one, a lone one too.
            int ownEnd = ends[nextUnit + (unit - nextUnit - 1) / 2];
            windows.Add(new TextWindow(start, end, own, ownEnd));
            (own, firstUnit) = (ownEnd, nextUnit);
        }
    }

    private static int StartOf(List<int> ends, int unit) => unit == 0 ? 0 : ends[unit - 1];

    /// <summary>Ends (as piece indexes) of sentences and, in a sentence too long, of parts of it.</summary>
    private static List<int> UnitEnds(string text, Pieces pieces, IReadOnlyList<TextSpan> sentences, int longest)
    {
        List<int> ends = [];
        int start = 0;
        foreach (TextSpan sentence in sentences)
        {
            int end = start;
            while (end < pieces.Count && pieces.Spans[end].Start < sentence.End) end++;
            AddParts(text, pieces, start, end, longest, ends);
            start = end;
        }

        AddParts(text, pieces, start, pieces.Count, longest, ends);
        return ends;
    }

    private static void AddParts(string text, Pieces pieces, int start, int end, int longest, List<int> ends)
    {
        // Parts of the wanted overlap: with parts of half a window, every piece of a text without sentence ends would be read twice.
        int part = Math.Min(longest, WantedOverlap);
        while (end - start > longest)
        {
            int cut = start + part;
            while (cut > start && !BeginsWord(text, pieces.Spans[cut])) cut--;
            // A "word" longer than a part has no better place than this one.
            start = cut == start ? start + part : cut;
            ends.Add(start);
        }

        if (end > start) ends.Add(end);
    }

    private static bool BeginsWord(string text, TextSpan piece) => piece.Start == 0 || CodePoints.IsWhiteSpace(text[piece.Start - 1]);
}
