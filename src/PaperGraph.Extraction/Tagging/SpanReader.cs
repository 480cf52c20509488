using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Reads the spans out of a label sequence.</summary>
internal static class SpanReader
{
    /// <summary>The spans in text order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="labels">One label a piece.</param>
    /// <param name="logProbabilities">Pieces by labels.</param>
    public static List<TaggedSpan> Read(string text, Pieces pieces, ReadOnlySpan<byte> labels, ReadOnlySpan<float> logProbabilities)
    {
        List<TaggedSpan> spans = [];
        for (int first = 0; first < labels.Length;)
        {
            if (labels[first] == TaggerSettings.Outside)
            {
                first++;
                continue;
            }

            // The decoder lets only I-X stand after B-X or I-X.
            int end = first + 1;
            while (end < labels.Length && TaggerSettings.IsInside(labels[end])) end++;
            TextSpan whole = SpanTrimmer.WidenToWords(text, new TextSpan(pieces.Spans[first].Start, pieces.Spans[end - 1].End));
            TextSpan trimmed = SpanTrimmer.Trim(text, whole);
            if (trimmed.Length > 0)
            {
                spans.Add(new TaggedSpan(trimmed, TaggerSettings.TypeOf(labels[first]), Confidence(labels, logProbabilities, first, end)));
            }

            first = end;
        }

        return spans;
    }

    private static double Confidence(ReadOnlySpan<byte> labels, ReadOnlySpan<float> logProbabilities, int first, int end)
    {
        double sum = 0;
        for (int i = first; i < end; i++) sum += logProbabilities[i * TaggerSettings.LabelCount + labels[i]];
        return Math.Exp(sum / (end - first));
    }
}
