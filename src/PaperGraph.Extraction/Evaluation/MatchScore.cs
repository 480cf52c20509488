namespace PaperGraph.Extraction.Evaluation;

/// <summary>How well predictions and gold agree.</summary>
/// <param name="PredictedMatched">Predictions that match gold.</param>
/// <param name="Predicted">All predictions.</param>
/// <param name="GoldMatched">Gold items that a prediction matches; with exact matching the same as <paramref name="PredictedMatched"/>.</param>
/// <param name="Gold">All gold items.</param>
public readonly record struct MatchScore(int PredictedMatched, int Predicted, int GoldMatched, int Gold)
{
    /// <summary>Share of the predictions that are right, 0 to 1; 0 without predictions.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)PredictedMatched / Predicted;

    /// <summary>Share of the gold that is found, 0 to 1; 0 without gold.</summary>
    public double Recall => Gold == 0 ? 0 : (double)GoldMatched / Gold;

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The score of two sets: an item matches its equal.</summary>
    internal static MatchScore OfSets<T>(IReadOnlySet<T> predicted, IReadOnlySet<T> gold)
    {
        int both = predicted.Count(gold.Contains);
        return new MatchScore(both, predicted.Count, both, gold.Count);
    }
}
