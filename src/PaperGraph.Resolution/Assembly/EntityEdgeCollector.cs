namespace PaperGraph.Resolution;

/// <summary>Collects the relations of all papers between their entities. Papers must come in order of their ids.</summary>
internal sealed class EntityEdgeCollector
{
    private readonly Dictionary<(string Head, RelationType Type, string Tail), Statements> _edges = [];

    internal int SelfRelations { get; private set; }

    internal int GenericRelations { get; private set; }

    internal void Add(AnnotatedPaper paper, EntityUses?[] entities, SentenceLookup sentences)
    {
        if (paper.Relations.Count == 0) return;
        var bySpan = new Dictionary<TextSpan, EntityUses?>(entities.Length);
        for (int i = 0; i < entities.Length; i++) bySpan[paper.Mentions[i].Span] = entities[i];
        foreach (RelationMention relation in paper.Relations)
        {
            if (!bySpan.TryGetValue(relation.Head, out EntityUses? head) || !bySpan.TryGetValue(relation.Tail, out EntityUses? tail))
            {
                throw new ArgumentException($"A relation of paper {paper.Paper.Id} has an end at {relation.Head} or {relation.Tail} where the paper has no mention.");
            }

            if (head is null || tail is null) GenericRelations++;
            else if (head == tail) SelfRelations++;
            else Add(relation, head.Id, tail.Id, paper.Paper.Id, sentences);
        }
    }

    /// <summary>The edges by head, type and tail.</summary>
    internal List<EntityEdge> Build() =>
    [
        .. _edges.OrderBy(edge => edge.Key.Head, StringComparer.Ordinal).ThenBy(edge => edge.Key.Type).ThenBy(edge => edge.Key.Tail, StringComparer.Ordinal)
            .Select(edge => new EntityEdge
            {
                HeadId = edge.Key.Head,
                Type = edge.Key.Type,
                TailId = edge.Key.Tail,
                Papers = edge.Value.Papers,
                Confidence = edge.Value.Confidence,
                Evidence = edge.Value.Evidence,
            }),
    ];

    // A comparison has no direction: both readings are one edge, from the lower id.
    private void Add(RelationMention relation, string head, string tail, string paper, SentenceLookup sentences)
    {
        if (relation.Type == RelationType.ComparedWith && string.CompareOrdinal(head, tail) > 0) (head, tail) = (tail, head);
        (string, RelationType, string) key = (head, relation.Type, tail);
        if (!_edges.TryGetValue(key, out Statements? statements)) _edges.Add(key, statements = new Statements());
        statements.Add(paper, relation.Confidence, sentences.At(relation.Head.Start));
    }

    private sealed class Statements
    {
        private double _confidenceInPaper;

        internal List<string> Papers { get; } = [];

        internal List<string> Evidence { get; } = [];

        internal double Confidence { get; private set; }

        internal void Add(string paper, double confidence, string sentence)
        {
            Confidence = Math.Max(Confidence, confidence);
            if (Papers.Count == 0 || Papers[^1] != paper)
            {
                Papers.Add(paper);
                Evidence.Add(sentence);
                _confidenceInPaper = confidence;
            }
            else if (confidence > _confidenceInPaper)
            {
                Evidence[^1] = sentence;
                _confidenceInPaper = confidence;
            }
        }
    }
}
