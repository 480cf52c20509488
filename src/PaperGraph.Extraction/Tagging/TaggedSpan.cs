using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>A span as the label sequence gives it, before the document step.</summary>
/// <param name="Span">Whole words, trimmed.</param>
/// <param name="Type">What it names.</param>
/// <param name="Confidence">exp(mean log-probability of its labels).</param>
internal readonly record struct TaggedSpan(TextSpan Span, EntityType Type, double Confidence);
