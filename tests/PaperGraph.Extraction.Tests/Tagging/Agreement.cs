using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

/// <summary>How far predictions agree with the reference's.</summary>
internal sealed class Agreement
{
    public Count Spans { get; } = new();

    public Count Mentions { get; } = new();

    public Count Relations { get; } = new();

    /// <summary>The largest difference of confidence of a mention that both have.</summary>
    public double Confidence { get; private set; }

    public void Add(ReferencePaper expected, IReadOnlyList<Mention> mentions, IReadOnlyList<RelationMention> relations)
    {
        Dictionary<(int, int, string, string, bool, bool), double> left = expected.Mentions.ToDictionary(
            mention => (mention.Start, mention.End, mention.Text!, mention.Type, mention.Introduced, mention.Evaluated), mention => mention.Confidence);
        Dictionary<(int, int, string, string, bool, bool), double> right = mentions.ToDictionary(
            mention => (mention.Span.Start, mention.Span.End, mention.Text, mention.Type.ToString(), mention.Introduced, mention.Evaluated), mention => mention.Confidence);
        Mentions.Add(left.Keys, right.Keys);
        foreach ((var key, double confidence) in left)
        {
            if (right.TryGetValue(key, out double other)) Confidence = Math.Max(Confidence, Math.Abs(confidence - other));
        }

        Relations.Add(
            expected.Relations.Select(relation => (relation.Head.Start, relation.Head.End, relation.Type, relation.Tail.Start, relation.Tail.End)),
            relations.Select(relation => (relation.Head.Start, relation.Head.End, relation.Type.AnnotationName(), relation.Tail.Start, relation.Tail.End)));
    }

    public void Add(ReferencePaper expected, IEnumerable<TaggedSpan> spans) => Spans.Add(
        expected.Tagged.Select(span => (span.Start, span.End, span.Type)),
        spans.Select(span => (span.Span.Start, span.Span.End, span.Type.ToString())));

    public override string ToString() => $"spans {Spans}; mentions {Mentions}, confidence within {Confidence:F4}; relations {Relations}";

    internal sealed class Count
    {
        private int _expected;
        private int _found;
        private int _both;

        /// <summary>Share of predictions that only one side makes.</summary>
        public double Difference => (double)(_expected + _found - 2 * _both) / Math.Max(1, _expected + _found);

        public void Add<T>(IEnumerable<T> expected, IEnumerable<T> found)
        {
            HashSet<T> left = [.. expected], right = [.. found];
            _expected += left.Count;
            _found += right.Count;
            left.IntersectWith(right);
            _both += left.Count;
        }

        public override string ToString() => $"{_both} of {_expected} expected, {_found} found";
    }
}
