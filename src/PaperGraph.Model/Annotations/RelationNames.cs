namespace PaperGraph.Model;

/// <summary>The two spellings of relation types: in annotations (<c>used-for</c>) and in the graph (<c>USED_FOR</c>).</summary>
public static class RelationNames
{
    private static readonly string[] s_annotation = ["used-for", "part-of", "is-a", "compared-with", "evaluated-on", "measured-by"];
    private static readonly string[] s_graph = ["USED_FOR", "PART_OF", "IS_A", "COMPARED_WITH", "EVALUATED_ON", "MEASURED_BY"];

    /// <summary>The name in annotation files, e.g. <c>used-for</c>.</summary>
    public static string AnnotationName(this RelationType type) => s_annotation[(int)type];

    /// <summary>The relationship type in the graph, e.g. <c>USED_FOR</c>.</summary>
    public static string GraphName(this RelationType type) => s_graph[(int)type];

    /// <summary>Reads a name such as <c>used-for</c>.</summary>
    public static bool TryParseAnnotationName(string name, out RelationType type)
    {
        int index = Array.IndexOf(s_annotation, name);
        type = index < 0 ? default : (RelationType)index;
        return index >= 0;
    }
}
