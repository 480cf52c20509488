using System.Globalization;
using PaperGraph.Cypher;

namespace PaperGraph.CommandLine.Results;

/// <summary>What a statement changed, in a sentence.</summary>
internal static class ChangeText
{
    /// <summary>The sentence; null where nothing was changed.</summary>
    public static string? Of(UpdateCounts counts)
    {
        string[] parts =
        [
            .. Part("created", counts.NodesCreated, "node"), .. Part("created", counts.RelationshipsCreated, "relationship"),
            .. Part("deleted", counts.NodesDeleted, "node"), .. Part("deleted", counts.RelationshipsDeleted, "relationship"),
            .. Part("set", counts.PropertiesSet, "property"), .. Part("added", counts.LabelsAdded, "label"), .. Part("removed", counts.LabelsRemoved, "label"),
            .. Part("added", counts.IndexesAdded, "index"), .. Part("dropped", counts.IndexesRemoved, "index"),
            .. Part("added", counts.ConstraintsAdded, "constraint"), .. Part("dropped", counts.ConstraintsRemoved, "constraint"),
        ];
        return parts.Length == 0 ? null : char.ToUpperInvariant(parts[0][0]) + string.Join(", ", parts)[1..] + ".";
    }

    private static string[] Part(string verb, long count, string noun) =>
        count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{verb} {count} {(count == 1 ? noun : Plural(noun))}")];

    private static string Plural(string noun) => noun switch
    {
        "property" => "properties",
        "index" => "indexes",
        _ => noun + "s",
    };
}
