namespace PaperGraph.Cypher.Functions;

/// <summary>Finds the name that someone who mistyped probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest changed, missing, added or swapped letters, case aside; null where none is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">The names there are.</param>
    public static string? Of(string written, IEnumerable<string> names)
    {
        string? nearest = null;
        // One slip in three letters is a slip; more is another word.
        int least = (Math.Min(written.Length, 12) / 3) + 1;
        foreach (string name in names.Order(StringComparer.OrdinalIgnoreCase))
        {
            if (Math.Abs(name.Length - written.Length) >= least) continue;
            int distance = Distance(written.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < least) (nearest, least) = (name, distance);
        }

        return nearest;
    }

    // Optimal string alignment distance (Damerau 1964).
    private static int Distance(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++) costs[i, 0] = i;
        for (int k = 0; k <= right.Length; k++) costs[0, k] = k;
        for (int i = 1; i <= left.Length; i++)
        {
            for (int k = 1; k <= right.Length; k++)
            {
                int change = costs[i - 1, k - 1] + (left[i - 1] == right[k - 1] ? 0 : 1);
                costs[i, k] = Math.Min(change, Math.Min(costs[i - 1, k], costs[i, k - 1]) + 1);
                if (i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1]) costs[i, k] = Math.Min(costs[i, k], costs[i - 2, k - 2] + 1);
            }
        }

        return costs[left.Length, right.Length];
    }
}
