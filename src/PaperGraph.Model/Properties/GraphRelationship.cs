namespace PaperGraph.Model;

/// <summary>A relationship as a property graph has it; type and ends identify it.</summary>
/// <param name="Type">Relationship type.</param>
/// <param name="Start">Start node.</param>
/// <param name="End">End node.</param>
/// <param name="Properties">Properties: string, long, double, bool, or a list of one of these; no nulls.</param>
public sealed record GraphRelationship(
    string Type, NodeReference Start, NodeReference End, IReadOnlyDictionary<string, object> Properties);
