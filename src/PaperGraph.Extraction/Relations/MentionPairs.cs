namespace PaperGraph.Extraction;

/// <summary>The pairs of mentions that may be related: of one sentence, and not far apart.</summary>
internal static class MentionPairs
{
    /// <summary>Longest distance of two mentions' first pieces.</summary>
    private const int MaxDistance = 60;

    /// <summary>Pairs of indexes, by head, then by tail.</summary>
    public static IEnumerable<(int Head, int Tail)> Of(string text, IReadOnlyList<LocatedMention> mentions)
    {
        int[] sentences = SentenceNumbers(text, mentions);
        int from = 0;
        for (int head = 0; head < mentions.Count; head++)
        {
            while (!Near(from, head)) from++;
            for (int tail = from; tail < mentions.Count && Near(tail, head); tail++)
            {
                if (tail != head) yield return (head, tail);
            }
        }

        bool Near(int left, int right) =>
            sentences[left] == sentences[right] && Math.Abs(mentions[left].FirstPiece - mentions[right].FirstPiece) <= MaxDistance;
    }

    /// <summary>
    /// The number of ". " and line feeds before each mention. This is the sentence as the classifier was trained with it, and so not what
    /// <see cref="SentenceSplitter"/> says: "e.g. " ends one here.
    /// </summary>
    private static int[] SentenceNumbers(string text, IReadOnlyList<LocatedMention> mentions)
    {
        int[] numbers = new int[mentions.Count];
        int number = 0, at = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            for (; at < mentions[i].Span.Start; at++)
            {
                // The space has to stand before the mention as well.
                if (text[at] == '\n' || (text[at] == ' ' && at > 0 && text[at - 1] == '.')) number++;
            }

            numbers[i] = number;
        }

        return numbers;
    }
}
