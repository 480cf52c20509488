namespace PaperGraph.Model;

/// <summary>A node named by the label and value of its unique <c>id</c>.</summary>
/// <param name="Label">Label whose <c>id</c> is unique.</param>
/// <param name="Id">Value of the <c>id</c> property.</param>
public readonly record struct NodeReference(string Label, string Id);
