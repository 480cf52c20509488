namespace PaperGraph.Model;

/// <summary>
/// How far apart two words are: characters added, left out, changed, or swapped with the next, no stretch edited twice (optimal string alignment;
/// Damerau, "A technique for computer detection and correction of spelling errors", 1964).
/// </summary>
public static class EditDistance
{
    /// <summary>The distance in edits.</summary>
    /// <typeparam name="T">What counts as a character.</typeparam>
    /// <param name="left">A word.</param>
    /// <param name="right">Another.</param>
    /// <param name="bound">Up to which distance it matters how far they are apart.</param>
    /// <returns>The distance; more than the bound where it is more.</returns>
    public static int Between<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, int bound)
        where T : IEquatable<T>
    {
        if (Math.Abs(left.Length - right.Length) > bound) return bound + 1;
        (int[] before, int[] last, int[] current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (int j = 0; j <= right.Length; j++) last[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int changed = left[i - 1].Equals(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + changed);
                if (i > 1 && j > 1 && left[i - 1].Equals(right[j - 2]) && left[i - 2].Equals(right[j - 1])) current[j] = Math.Min(current[j], before[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > bound) return bound + 1;
            (before, last, current) = (last, current, before);
        }

        return last[right.Length];
    }
}
