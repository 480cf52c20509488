namespace PaperGraph.Model;

/// <summary>A node as a property graph has it: the shape that bundles hold and stores take.</summary>
/// <param name="Labels">Labels; the first is the one whose <c>id</c> is unique (<c>Paper</c>, <c>Entity</c>, <c>Author</c>, <c>Community</c>).</param>
/// <param name="Id">By what relationships name the node; unique among those of the first label.</param>
/// <param name="Properties">Every other property: string, long, double, bool, or a list of one of these; no nulls.</param>
public sealed record GraphNode(IReadOnlyList<string> Labels, string Id, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>Whether the node has its id as the property <c>id</c>.</summary>
    public bool HasIdProperty { get; init; } = true;
}
