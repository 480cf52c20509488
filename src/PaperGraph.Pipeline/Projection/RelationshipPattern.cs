namespace PaperGraph.Pipeline;

/// <summary>A kind of relationship: its type and the labels whose <c>id</c> names its ends.</summary>
/// <param name="Type">Relationship type.</param>
/// <param name="StartLabel">Label of the start node.</param>
/// <param name="EndLabel">Label of the end node.</param>
public readonly record struct RelationshipPattern(string Type, string StartLabel, string EndLabel);
