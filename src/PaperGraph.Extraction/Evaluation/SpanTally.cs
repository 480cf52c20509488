using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>Spans of many papers, scored by equal ends and by overlap.</summary>
internal sealed class SpanTally
{
    private readonly List<((TextSpan Span, EntityType Type)[] Predicted, (TextSpan Span, EntityType Type)[] Gold)> _papers = [];

    public void Add((TextSpan Span, EntityType Type)[] predicted, (TextSpan Span, EntityType Type)[] gold) => _papers.Add((predicted, gold));

    public TypedScores Exact() => Scores((left, right) => left == right);

    public TypedScores Overlapping() => Scores((left, right) => left.Overlaps(right));

    private TypedScores Scores(Func<TextSpan, TextSpan, bool> matches) => new(
        Score(matches, typed: true, only: null),
        Score(matches, typed: false, only: null),
        Enum.GetValues<EntityType>().ToDictionary(type => type, type => Score(matches, typed: true, only: type)));

    private MatchScore Score(Func<TextSpan, TextSpan, bool> matches, bool typed, EntityType? only)
    {
        int predictedMatched = 0, predictedAll = 0, goldMatched = 0, goldAll = 0;
        foreach ((var predicted, var gold) in _papers)
        {
            Count(predicted, gold, ref predictedMatched, ref predictedAll);
            Count(gold, predicted, ref goldMatched, ref goldAll);
        }

        return new MatchScore(predictedMatched, predictedAll, goldMatched, goldAll);

        void Count((TextSpan Span, EntityType Type)[] items, (TextSpan Span, EntityType Type)[] others, ref int matched, ref int all)
        {
            foreach ((TextSpan span, EntityType type) in items)
            {
                if (only is not null && type != only) continue;
                all++;
                if (Array.Exists(others, other => (!typed || other.Type == type) && matches(span, other.Span))) matched++;
            }
        }
    }
}
