namespace PaperGraph.Model;

/// <summary>A citation between two papers of the graph.</summary>
/// <param name="PaperId">Id of the citing paper.</param>
/// <param name="CitedId">Id of the cited paper.</param>
public readonly record struct Citation(string PaperId, string CitedId);
