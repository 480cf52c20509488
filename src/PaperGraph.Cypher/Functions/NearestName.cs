using PaperGraph.Model;

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
            int distance = EditDistance.Between<char>(written.ToLowerInvariant(), name.ToLowerInvariant(), least - 1);
            if (distance < least) (nearest, least) = (name, distance);
        }

        return nearest;
    }
}
