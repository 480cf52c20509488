using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class LabelDecoderTests
{
    private static readonly LabelDecoder s_decoder = new(Shared.Model.Settings);

    [Fact]
    public void The_best_sequence_is_the_best_of_all_sequences()
    {
        const int pieces = 3;
        Gen.Float[-4, 4].Array[pieces * TaggerSettings.LabelCount].Sample(logits =>
        {
            LabelDecoder.LogSoftmax(logits);
            (double Score, int[] Labels) best = (double.NegativeInfinity, []);
            for (int code = 0; code < 11 * 11 * 11; code++)
            {
                int[] labels = [code / 121, code / 11 % 11, code % 11];
                double score = Score(labels, logits);
                if (score > best.Score) best = (score, labels);
            }

            Assert.Equal(best.Labels, s_decoder.Decode(logits).Select(label => (int)label));
        }, iter: 200);
    }

    [Fact]
    public void Inside_labels_follow_their_own_kind_even_where_the_network_is_sure_of_the_contrary()
    {
        // The network wants I-Dataset at the first piece and I-Task after it.
        float[] logits = new float[2 * TaggerSettings.LabelCount];
        logits[4] = 20;
        logits[TaggerSettings.LabelCount + 6] = 20;
        LabelDecoder.LogSoftmax(logits);
        byte[] labels = s_decoder.Decode(logits);
        Assert.False(TaggerSettings.IsInside(labels[0]));
        if (TaggerSettings.IsInside(labels[1])) Assert.Equal(TaggerSettings.TypeOf(labels[0]), TaggerSettings.TypeOf(labels[1]));
    }

    [Fact]
    public void Log_probabilities_of_a_piece_sum_to_one()
    {
        float[] logits = [.. Enumerable.Range(0, 22).Select(i => i * 7f % 13 - 40)];
        LabelDecoder.LogSoftmax(logits);
        Assert.Equal(1, logits[..11].Sum(value => Math.Exp(value)), 5);
        Assert.Equal(1, logits[11..].Sum(value => Math.Exp(value)), 5);
    }

    [Fact]
    public void No_pieces_have_no_labels() => Assert.Empty(s_decoder.Decode([]));

    [Fact]
    public void Labels_name_types_in_the_order_of_the_model()
    {
        Assert.Equal(
            [EntityType.Method, EntityType.Method, EntityType.Dataset, EntityType.Dataset, EntityType.Task, EntityType.Task, EntityType.Metric, EntityType.Metric, EntityType.Concept, EntityType.Concept],
            Enumerable.Range(1, 10).Select(TaggerSettings.TypeOf));
    }

    private static double Score(int[] labels, float[] logProbabilities)
    {
        double score = Shared.Model.Settings.Start[labels[0]];
        for (int i = 0; i < labels.Length; i++)
        {
            int before = i == 0 ? 0 : labels[i - 1];
            if (TaggerSettings.IsInside(labels[i]) && before != labels[i] && before != labels[i] - 1) return double.NegativeInfinity;
            if (TaggerSettings.IsInside(labels[i]) && i == 0) return double.NegativeInfinity;
            score += logProbabilities[i * TaggerSettings.LabelCount + labels[i]] + (i == 0 ? 0 : Shared.Model.Settings.Transitions[before][labels[i]]);
        }

        return score;
    }
}
