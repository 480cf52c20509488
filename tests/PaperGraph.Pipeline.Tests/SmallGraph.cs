using PaperGraph.Model;

namespace PaperGraph.Pipeline.Tests;

/// <summary>A graph made by hand, small enough to check every property by eye and rich enough that every named query gives rows.</summary>
internal static class SmallGraph
{
    private const string CommunityId = "c0000000000000000000000000000001";

    public static readonly Paper Attention = new()
    {
        Id = "arxiv:1706.03762",
        Title = "Attention Is All You Need",
        Abstract = "We present the Transformer for machine translation. On WMT 2014 it reaches a BLEU of 28.4, above an LSTM.",
        Authors = ["Ashish Vaswani", "Noam Shazeer"],
        Published = new PublicationDate(2017, 6, 12),
        Venue = "NeurIPS",
        ArxivId = "1706.03762",
        CodeLinks = ["https://github.com/tensorflow/tensor2tensor"],
        Source = new SourceLocation("papers.bib", 1, "bibtex"),
    };

    public static readonly Paper Bert = new()
    {
        Id = "doi:10.18653/v1/n19-1423",
        Title = "BERT: Pre-training of Deep Bidirectional Transformers",
        Abstract = "A Transformer is pre-trained on text. “Attention” helps: naïve baselines on WMT 2014 fall behind.",
        Authors = ["Jacob Devlin", "Noam Shazeer"],
        Published = new PublicationDate(2019),
        Doi = "10.18653/v1/n19-1423",
        Url = "https://aclanthology.org/N19-1423",
        Cites = ["arxiv:1706.03762"],
        Source = new SourceLocation("papers.bib", 14, "bibtex"),
    };

    public static readonly Paper Lstm = new()
    {
        Id = "hash:0123456789abcdef0123456789abcdef",
        Title = "Long Short-Term Memory",
        Abstract = "",
        Source = new SourceLocation("-", 3, "json-lines"),
    };

    private static readonly Entity s_transformer = Entity('1', EntityType.Method, "Transformer", ["Transformers"], 2, 2017, 2019) with
    {
        Merges = [new Merge("Transformer", "Transformers", "plural", "“Transformers” is “Transformer” with a plural s", ["doi:10.18653/v1/n19-1423"])],
    };

    private static readonly Entity s_lstm = Entity('2', EntityType.Method, "Long Short-Term Memory", ["LSTM"], 2, 2017, 2017);
    private static readonly Entity s_wmt = Entity('3', EntityType.Dataset, "WMT 2014", [], 2, 2017, 2019);
    private static readonly Entity s_imageNet = Entity('4', EntityType.Dataset, "ImageNet", ["ILSVRC"], 2, 2019, 2019);
    private static readonly Entity s_translation = Entity('5', EntityType.Task, "machine translation", ["text classification"], 1, 2017, 2017);
    private static readonly Entity s_bleu = Entity('6', EntityType.Metric, "BLEU", [], 1, 2017, 2017);
    private static readonly Entity s_attention = Entity('7', EntityType.Concept, "attention in language", [], 1, 2019, 2019);

    public static AnalysedGraph Make()
    {
        Author[] authors = [new("a0000000000000000000000000000001", "Ashish Vaswani"), new("a0000000000000000000000000000002", "Noam Shazeer"), new("a0000000000000000000000000000003", "Jacob Devlin")];
        Entity[] entities = [s_transformer, s_lstm, s_wmt, s_imageNet, s_translation, s_bleu, s_attention];
        KnowledgeGraph graph = new()
        {
            Papers = [Attention, Bert, Lstm],
            Authors = authors,
            Entities = entities,
            PaperEdges =
            [
                Edge(Attention, PaperEdgeType.Introduces, s_transformer, 0.987654321, "Transformer"),
                Edge(Attention, PaperEdgeType.EvaluatesOn, s_wmt, 0.9, "WMT 2014"),
                Edge(Attention, PaperEdgeType.Addresses, s_translation, 0.8, "machine translation"),
                Edge(Attention, PaperEdgeType.Reports, s_bleu, 1, "BLEU"),
                Edge(Attention, PaperEdgeType.Uses, s_lstm, 0.6, "LSTM"),
                Edge(Bert, PaperEdgeType.Uses, s_transformer, 0.7, "Transformers", "Transformer"),
                Edge(Bert, PaperEdgeType.EvaluatesOn, s_wmt, 0.75, "WMT 2014"),
                Edge(Bert, PaperEdgeType.Discusses, s_attention, 0.5, "Attention"),
                Edge(Lstm, PaperEdgeType.Uses, s_lstm, 0.9, "Long Short-Term Memory"),
                MentionOf(Bert, s_imageNet),
                MentionOf(Lstm, s_imageNet) with { Type = PaperEdgeType.EvaluatesOn },
            ],
            EntityEdges =
            [
                Relation(s_transformer, RelationType.UsedFor, s_translation, "We present the Transformer for machine translation."),
                Relation(s_transformer, RelationType.ComparedWith, s_lstm, "On WMT 2014 it reaches a BLEU of 28.4, above an LSTM."),
                Relation(s_translation, RelationType.MeasuredBy, s_bleu, "On WMT 2014 it reaches a BLEU of 28.4, above an LSTM."),
            ],
            Authorships = [new(authors[0].Id, Attention.Id, 1), new(authors[1].Id, Attention.Id, 2), new(authors[2].Id, Bert.Id, 1), new(authors[1].Id, Bert.Id, 2)],
            Citations = [new(Bert.Id, Attention.Id)],
        };
        return new AnalysedGraph
        {
            Graph = graph,
            PaperMeasures = graph.Papers.Index().ToDictionary(item => item.Item.Id, item => new NodeMeasures(0.1 + (item.Index / 30.0), CommunityId)),
            EntityMeasures = entities.Index().ToDictionary(item => item.Item.Id, item => new NodeMeasures(0.2 / (item.Index + 3), CommunityId)),
            Communities = [new Community(CommunityId, "Transformer, Long Short-Term Memory", 10, 0)],
            Similarities = [new(Attention.Id, Bert.Id, 0.512345, 2), new(Bert.Id, Attention.Id, 0.512345, 2)],
            CoOccurrences = [new(s_transformer.Id, s_wmt.Id, 2, 1), new(s_wmt.Id, s_transformer.Id, 2, 1)],
        };
    }

    public static GraphContent Content(AnalysedGraph graph) => new()
    {
        Tool = "papergraph test",
        Nodes = GraphProjection.Nodes(graph),
        Relationships = GraphProjection.Relationships(graph),
        Merges = EntityMerge.Of(graph.Graph.Entities),
        Models = new Dictionary<string, string> { ["tagger.onnx"] = new('0', 64) },
        Configuration = new Dictionary<string, string> { ["analysis.seed"] = "1" },
        Input = new Dictionary<string, long> { ["records"] = 3, ["papers"] = 3 },
    };

    private static Entity Entity(char digit, EntityType type, string name, string[] aliases, int papers, int firstYear, int lastYear) => new()
    {
        Id = "e000000000000000000000000000000" + digit,
        Type = type,
        Key = name.ToLowerInvariant(),
        Name = name,
        Aliases = aliases,
        Papers = papers,
        Mentions = papers + 1,
        FirstYear = firstYear,
        LastYear = lastYear,
        Merges = [],
    };

    private static PaperEdge Edge(Paper paper, PaperEdgeType type, Entity entity, double confidence, params string[] forms)
    {
        TextSpan[] spans = [.. forms.Select(form => paper.Text.IndexOf(form, StringComparison.Ordinal)).Zip(forms, (start, form) => new TextSpan(start, start + form.Length))];
        Assert.All(spans, span => Assert.True(span.Start >= 0));
        return new PaperEdge
        {
            PaperId = paper.Id,
            Type = type,
            EntityId = entity.Id,
            Confidence = confidence,
            InTitle = spans[0].Start < paper.Title.Length,
            Forms = forms,
            Sentences = [.. spans.Select(span => span.Start < paper.Title.Length ? paper.Title : paper.Abstract)],
            Spans = spans,
        };
    }

    private static PaperEdge MentionOf(Paper paper, Entity entity) => new()
    {
        PaperId = paper.Id,
        Type = PaperEdgeType.Mentions,
        EntityId = entity.Id,
        Confidence = 0.25,
        InTitle = true,
        Forms = ["ImageNet"],
        Sentences = [paper.Title],
        Spans = [new TextSpan(0, 8)],
    };

    private static EntityEdge Relation(Entity head, RelationType type, Entity tail, string sentence) => new()
    {
        HeadId = head.Id,
        Type = type,
        TailId = tail.Id,
        Papers = [Attention.Id],
        Confidence = 0.66666666,
        Evidence = [sentence],
    };
}
