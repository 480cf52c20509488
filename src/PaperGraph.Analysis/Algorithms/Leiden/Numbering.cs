namespace PaperGraph.Analysis;

/// <summary>Group numbers of nodes.</summary>
internal static class Numbering
{
    /// <summary>Renumbers groups from 0 without gaps, in order of their first node.</summary>
    /// <param name="groups">Group of each node, from 0 to less than the number of nodes; renumbered in place.</param>
    /// <returns>Number of groups.</returns>
    public static int Compact(int[] groups)
    {
        var numbers = new int[groups.Length];
        int count = 0;
        for (int node = 0; node < groups.Length; node++)
        {
            ref int number = ref numbers[groups[node]];
            if (number == 0) number = ++count;
            groups[node] = number - 1;
        }

        return count;
    }

    /// <summary>Nodes in order of their group, then of their number; group g lies from <c>starts[g]</c> up to <c>starts[g + 1]</c>.</summary>
    public static int[] Grouped(int[] groups, int count, out int[] starts)
    {
        starts = new int[count + 1];
        foreach (int group in groups) starts[group + 1]++;
        for (int group = 0; group < count; group++) starts[group + 1] += starts[group];

        int[] next = starts.AsSpan(0, count).ToArray();
        var members = new int[groups.Length];
        for (int node = 0; node < groups.Length; node++) members[next[groups[node]]++] = node;
        return members;
    }
}
