using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>A surface form that the document keeps, with the one type it has there.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Type">The type with the highest sum of confidences.</param>
/// <param name="Confidence">The highest confidence of a span of this form and type.</param>
internal sealed record DocumentForm(string Text, EntityType Type, double Confidence);
