namespace PaperGraph.Model;

/// <summary>One occurrence of an entity's name in a paper's text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The characters at <paramref name="Span"/>.</param>
/// <param name="Type">What it names.</param>
/// <param name="Confidence">0 to 1: the tagger's probability for the form.</param>
/// <param name="Introduced">Whether this paper introduces it (methods and datasets only).</param>
/// <param name="Evaluated">Whether this paper evaluates or trains on it (datasets only).</param>
public sealed record Mention(TextSpan Span, string Text, EntityType Type, double Confidence, bool Introduced, bool Evaluated);
