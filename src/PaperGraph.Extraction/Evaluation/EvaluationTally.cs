using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>Collects what papers predict and what gold says, and scores the collections.</summary>
internal sealed class EvaluationTally
{
    private readonly SpanTally _spans = new();
    private readonly SetPair<(string Id, string Form, EntityType Type)> _forms = new();
    private readonly SetPair<(string Id, string Form)> _introduced = new();
    private readonly SetPair<(string Id, string Form)> _evaluated = new();
    private readonly SetPair<(string Id, GoldRelation Relation)> _relations = new();
    private readonly SetPair<(string Id, GoldAbbreviation Pair)> _abbreviations = new();
    private readonly List<string> _notInText = [];
    private int _papers;

    public void Add(GoldPaper gold, AnnotatedPaper predicted)
    {
        _papers++;
        string id = gold.Id, text = predicted.Paper.Text;
        (TextSpan Span, EntityType Type)[] goldSpans = [.. GoldSpans.Of(text, gold)];
        _spans.Add([.. predicted.Mentions.Select(mention => (mention.Span, mention.Type))], goldSpans);

        _forms.Gold.UnionWith(goldSpans.Select(item => (id, Fold(item.Span.Of(text)), item.Type)));
        _forms.Predicted.UnionWith(predicted.Mentions.Select(mention => (id, Fold(mention.Text), mention.Type)));
        _notInText.AddRange(gold.Forms.Where(form => !text.Contains(form.Text, StringComparison.Ordinal)).Select(form => $"{id}: {form.Text}"));

        _introduced.Gold.UnionWith(gold.Introduced.Select(form => (id, Fold(form))));
        _introduced.Predicted.UnionWith(predicted.Mentions.Where(mention => mention.Introduced).Select(mention => (id, Fold(mention.Text))));
        _evaluated.Gold.UnionWith(gold.Evaluated.Select(form => (id, Fold(form))));
        _evaluated.Predicted.UnionWith(predicted.Mentions.Where(mention => mention.Evaluated).Select(mention => (id, Fold(mention.Text))));

        _relations.Gold.UnionWith(gold.Relations.Select(relation => (id, relation)));
        _relations.Predicted.UnionWith(predicted.Relations.Select(r => (id, new GoldRelation(r.Head.Of(text), r.Type, r.Tail.Of(text)))));
        _abbreviations.Gold.UnionWith(gold.Abbreviations.Select(pair => (id, pair)));
        _abbreviations.Predicted.UnionWith(predicted.Abbreviations.Select(a => (id, new GoldAbbreviation(a.ShortForm.Of(text), a.LongForm.Of(text)))));
    }

    public ExtractionScores ToScores() => new()
    {
        Papers = _papers,
        ExactSpans = _spans.Exact(),
        OverlappingSpans = _spans.Overlapping(),
        Forms = new TypedScores(
            _forms.Score(),
            _forms.Score(item => (item.Id, item.Form)),
            Enum.GetValues<EntityType>().ToDictionary(type => type, type => _forms.ScoreWhere(item => item.Type == type))),
        Introduced = _introduced.Score(),
        Evaluated = _evaluated.Score(),
        Relations = _relations.Score(),
        RelationsByType = Enum.GetValues<RelationType>()
            .Select(type => (type, score: _relations.ScoreWhere(item => item.Relation.Type == type)))
            .Where(item => item.score.Predicted + item.score.Gold > 0)
            .ToDictionary(item => item.type, item => item.score),
        Abbreviations = _abbreviations.Score(),
        FormsNotInText = _notInText,
    };

    private static string Fold(string form) => form.ToLowerInvariant();
}
