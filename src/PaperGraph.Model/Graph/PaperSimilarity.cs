namespace PaperGraph.Model;

/// <summary>Two papers that share entities.</summary>
/// <param name="PaperId">The paper whose list this is in.</param>
/// <param name="OtherId">The similar paper.</param>
/// <param name="Score">0 to 1: cosine of their entity sets, entities weighted by rarity.</param>
/// <param name="Shared">Number of shared entities.</param>
public readonly record struct PaperSimilarity(string PaperId, string OtherId, double Score, int Shared);
