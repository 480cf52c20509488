using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Classifies the pairs of mentions and keeps the relations that are likely enough.</summary>
internal sealed class RelationFinder(RelationNetwork network, double floor)
{
    /// <summary>More pairs than an abstract of usual length has; a book's are classified in several runs.</summary>
    private const int PairsInRun = 2048;

    public List<RelationMention> Find(string text, IReadOnlyList<LocatedMention> mentions, Func<int, int, float[]> meanState)
    {
        List<RelationMention> relations = [];
        float[]?[] states = new float[]?[mentions.Count];
        int forget = 0;
        foreach ((int Head, int Tail)[] pairs in MentionPairs.Of(text, mentions).Chunk(PairsInRun))
        {
            // Pairs are ordered by head, and a tail is never far before its head.
            int first = pairs.Min(pair => Math.Min(pair.Head, pair.Tail));
            int last = pairs.Max(pair => Math.Max(pair.Head, pair.Tail));
            for (; forget < first; forget++) states[forget] = null;
            for (int i = first; i <= last; i++) states[i] ??= meanState(mentions[i].FirstPiece, mentions[i].EndPiece);
            Classify(mentions, states, pairs, relations);
        }

        return relations;
    }

    private void Classify(IReadOnlyList<LocatedMention> mentions, float[]?[] states, (int Head, int Tail)[] pairs, List<RelationMention> relations)
    {
        const int size = TaggerNetwork.HiddenSize;
        float[] heads = new float[pairs.Length * size], tails = new float[pairs.Length * size];
        long[] typePairs = new long[pairs.Length], distances = new long[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            (int head, int tail) = pairs[i];
            states[head].CopyTo(heads.AsSpan(i * size));
            states[tail].CopyTo(tails.AsSpan(i * size));
            typePairs[i] = TaggerSettings.TypeCount * (int)mentions[head].Form.Type + (int)mentions[tail].Form.Type;
            distances[i] = DistanceClass(mentions[tail].FirstPiece - mentions[head].FirstPiece);
        }

        float[] logits = network.Run(heads, tails, typePairs, distances);
        for (int i = 0; i < pairs.Length; i++)
        {
            double probability = Best(logits.AsSpan(i * RelationNetwork.ClassCount, RelationNetwork.ClassCount), out int best);
            if (best == 0 || probability < floor) continue;
            relations.Add(new RelationMention(mentions[pairs[i].Head].Span, (RelationType)(best - 1), mentions[pairs[i].Tail].Span, probability));
        }
    }

    /// <summary>The most likely class and its probability (softmax).</summary>
    private static double Best(ReadOnlySpan<float> logits, out int best)
    {
        best = 0;
        for (int i = 1; i < logits.Length; i++)
        {
            if (logits[i] > logits[best]) best = i;
        }

        double sum = 0;
        foreach (float logit in logits) sum += Math.Exp(logit - logits[best]);
        return 1 / sum;
    }

    /// <summary>0 to 3 for a tail after its head, 4 to 7 otherwise, in steps that double: within 3 pieces, within 11, within 27, more.</summary>
    private static long DistanceClass(int distance) =>
        Math.Min(3, (int)Math.Log2(1 + Math.Abs(distance) / 4.0)) + (distance > 0 ? 0 : 4);
}
