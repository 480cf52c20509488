namespace PaperGraph.Extraction;

/// <summary>
/// The best label sequence of a linear-chain conditional random field (Lafferty et al. 2001) by Viterbi's algorithm: emission scores are
/// log-softmax of the network's logits; I-X follows only B-X or I-X and never comes first.
/// </summary>
internal sealed class LabelDecoder
{
    private const int Labels = TaggerSettings.LabelCount;
    private const double Forbidden = -1e9;

    private readonly double[] _transitions = new double[Labels * Labels];
    private readonly double[] _start = new double[Labels];

    public LabelDecoder(TaggerSettings settings)
    {
        for (int to = 0; to < Labels; to++)
        {
            bool inside = TaggerSettings.IsInside(to);
            _start[to] = settings.Start[to] + (inside ? Forbidden : 0);
            for (int from = 0; from < Labels; from++)
            {
                bool allowed = !inside || from == to || from == to - 1;
                _transitions[from * Labels + to] = settings.Transitions[from][to] + (allowed ? 0 : Forbidden);
            }
        }
    }

    /// <summary>Turns logits into log-probabilities, in place.</summary>
    public static void LogSoftmax(Span<float> logits)
    {
        for (int i = 0; i < logits.Length; i += Labels)
        {
            Span<float> row = logits.Slice(i, Labels);
            float highest = float.NegativeInfinity, sum = 0;
            foreach (float value in row) highest = MathF.Max(highest, value);
            foreach (float value in row) sum += MathF.Exp(value - highest);
            float logSum = MathF.Log(sum);
            for (int label = 0; label < Labels; label++) row[label] = row[label] - highest - logSum;
        }
    }

    /// <summary>The best label of each piece.</summary>
    /// <param name="logProbabilities">Pieces by labels.</param>
    public byte[] Decode(ReadOnlySpan<float> logProbabilities)
    {
        int count = logProbabilities.Length / Labels;
        byte[] best = new byte[count];
        if (count == 0) return best;
        byte[] back = new byte[count * Labels];
        Span<double> scores = stackalloc double[Labels], next = stackalloc double[Labels];
        for (int label = 0; label < Labels; label++) scores[label] = _start[label] + logProbabilities[label];
        for (int i = 1; i < count; i++)
        {
            for (int to = 0; to < Labels; to++)
            {
                int from = BestFrom(scores, to, out double score);
                back[i * Labels + to] = (byte)from;
                next[to] = score + logProbabilities[i * Labels + to];
            }

            next.CopyTo(scores);
        }

        int last = 0;
        for (int label = 1; label < Labels; label++)
        {
            if (scores[label] > scores[last]) last = label;
        }

        for (int i = count - 1; i >= 0; i--)
        {
            best[i] = (byte)last;
            last = back[i * Labels + last];
        }

        return best;
    }

    private int BestFrom(ReadOnlySpan<double> scores, int to, out double score)
    {
        int best = 0;
        score = scores[0] + _transitions[to];
        for (int from = 1; from < Labels; from++)
        {
            double candidate = scores[from] + _transitions[from * Labels + to];
            if (candidate > score) (best, score) = (from, candidate);
        }

        return best;
    }
}
