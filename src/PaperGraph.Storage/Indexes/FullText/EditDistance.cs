namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>
/// How far apart two words are: characters added, left out, changed, or swapped with the next, no stretch edited twice (optimal string alignment;
/// Damerau, "A technique for computer detection and correction of spelling errors", 1964).
/// </summary>
internal static class EditDistance
{
    /// <summary>The greatest distance that queries may ask for, as in Lucene.</summary>
    public const int Most = 2;

    /// <summary>The distance; more than a bound where it is more.</summary>
    public static int Between(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound * 2) return bound + 1;
        int[] one = [.. left.EnumerateRunes().Select(rune => rune.Value)], other = [.. right.EnumerateRunes().Select(rune => rune.Value)];
        if (Math.Abs(one.Length - other.Length) > bound) return bound + 1;
        (int[] before, int[] last, int[] current) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (int j = 0; j <= other.Length; j++) last[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + changed);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > bound) return bound + 1;
            (before, last, current) = (last, current, before);
        }

        return last[other.Length];
    }

    /// <summary>How like a word another at a distance is: 1 for the same, the nearer 0 the more of the shorter one was edited.</summary>
    public static double Likeness(string word, string other, int edits) =>
        edits == 0 ? 1 : 1 - ((double)edits / Math.Max(1, Math.Min(word.EnumerateRunes().Count(), other.EnumerateRunes().Count())));
}
