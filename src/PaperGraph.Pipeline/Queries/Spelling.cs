namespace PaperGraph.Pipeline;

/// <summary>Finds what a mistyped name was meant to be.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate with the least optimal-string-alignment distance (Damerau 1964, neighbours exchanged count once), if that is at
    /// most a third of the length of the longer, or the one that contains the word; null where nothing is near.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        var ranked = candidates
            .Select(candidate => (Name: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(item => item.Distance).ThenBy(item => item.Name, StringComparer.Ordinal).ToList();
        if (ranked.Count == 0) return null;
        (string best, int distance) = ranked[0];
        if (distance * 3 <= Math.Max(word.Length, best.Length)) return best;
        return word.Length < 3 ? null : ranked.Select(item => item.Name).FirstOrDefault(name => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
