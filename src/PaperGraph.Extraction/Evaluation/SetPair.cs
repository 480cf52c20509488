namespace PaperGraph.Extraction.Evaluation;

/// <summary>What was predicted and what gold says, as sets of comparable items.</summary>
internal sealed class SetPair<T>
{
    public HashSet<T> Predicted { get; } = [];

    public HashSet<T> Gold { get; } = [];

    public MatchScore Score() => MatchScore.OfSets(Predicted, Gold);

    /// <summary>The score of the items that a condition holds for.</summary>
    public MatchScore ScoreWhere(Func<T, bool> condition) =>
        MatchScore.OfSets(Predicted.Where(condition).ToHashSet(), Gold.Where(condition).ToHashSet());

    /// <summary>The score of what a view leaves of the items.</summary>
    public MatchScore Score<TView>(Func<T, TView> view) => MatchScore.OfSets(Predicted.Select(view).ToHashSet(), Gold.Select(view).ToHashSet());
}
