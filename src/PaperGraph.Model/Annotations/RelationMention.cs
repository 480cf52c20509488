namespace PaperGraph.Model;

/// <summary>A relation that one sentence states between two mentions.</summary>
/// <param name="Head">Span of the head mention.</param>
/// <param name="Type">Relation from head to tail.</param>
/// <param name="Tail">Span of the tail mention.</param>
/// <param name="Confidence">0 to 1: probability of the relation class.</param>
public sealed record RelationMention(TextSpan Head, RelationType Type, TextSpan Tail, double Confidence);
