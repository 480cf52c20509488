namespace PaperGraph.Model;

/// <summary>A person who wrote papers of the graph, told apart by normalised name alone.</summary>
/// <param name="Id">Hash of the normalised name.</param>
/// <param name="Name">The most used spelling.</param>
public sealed record Author(string Id, string Name);
