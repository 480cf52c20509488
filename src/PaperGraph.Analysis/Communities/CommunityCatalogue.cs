using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>Gives the communities of a partition their ids and names.</summary>
internal static class CommunityCatalogue
{
    private const int NamingEntities = 3;

    /// <summary>The communities in order of their numbers.</summary>
    /// <param name="index">Nodes.</param>
    /// <param name="communities">Community of each node, numbered from 0 without gaps.</param>
    /// <param name="ranks">Rank of each node.</param>
    public static Community[] Of(NodeIndex index, int[] communities, double[] ranks)
    {
        int count = communities.Length == 0 ? 0 : communities.Max() + 1;
        int[] members = Numbering.Grouped(communities, count, out int[] starts);
        var result = new Community[count];
        for (int community = 0; community < count; community++)
        {
            ReadOnlySpan<int> nodes = members.AsSpan(starts[community], starts[community + 1] - starts[community]);
            result[community] = new Community(IdOf(index, nodes), NameOf(index, nodes, ranks), nodes.Length, Level: 0);
        }

        return result;
    }

    // Members are in order of their node numbers: papers, then entities, each in ordinal order of ids.
    private static string IdOf(NodeIndex index, ReadOnlySpan<int> nodes)
    {
        var parts = new string[2 * nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            parts[2 * i] = nodes[i] < index.Papers.Length ? KnowledgeGraphView.Paper : KnowledgeGraphView.Entity;
            parts[(2 * i) + 1] = index.IdOf(nodes[i]);
        }

        return StableHash.Of(parts);
    }

    private static string NameOf(NodeIndex index, ReadOnlySpan<int> nodes, double[] ranks)
    {
        int[] ranked = [.. nodes.ToArray().OrderByDescending(node => ranks[node]).ThenBy(node => node)];
        string[] names =
        [
            .. ranked.Where(node => node >= index.Papers.Length)
                .Select(node => index.Entities[node - index.Papers.Length].Name)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(NamingEntities),
        ];
        return names.Length > 0 ? string.Join(", ", names) : index.Papers[ranked[0]].Title;
    }
}
