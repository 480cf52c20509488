namespace PaperGraph.Model;

/// <summary>Two entities that appear in the same papers.</summary>
/// <param name="EntityId">The entity whose list this is in.</param>
/// <param name="OtherId">The other entity.</param>
/// <param name="Papers">Number of papers with both.</param>
/// <param name="Npmi">Normalised pointwise mutual information, −1 to 1 (Bouma 2009).</param>
public readonly record struct CoOccurrence(string EntityId, string OtherId, int Papers, double Npmi);
