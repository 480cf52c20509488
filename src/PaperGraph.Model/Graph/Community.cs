namespace PaperGraph.Model;

/// <summary>A group of papers and entities more densely connected within than without.</summary>
/// <param name="Id">Hash of the ids of its members.</param>
/// <param name="Name">Names of its highest-ranked entities, joined.</param>
/// <param name="Size">Number of members.</param>
/// <param name="Level">Level in the hierarchy, 0 the finest.</param>
public sealed record Community(string Id, string Name, int Size, int Level);
