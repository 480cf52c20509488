using System.Runtime.InteropServices;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// The document step: a name means the same wherever a paper uses it, so each surface form gets one type by the sum of its spans'
/// confidences, and a form that all of them together do not support is dropped.
/// </summary>
internal static class FormSelector
{
    /// <summary>The kept forms in order of first appearance.</summary>
    public static List<DocumentForm> Select(string text, IEnumerable<TaggedSpan> spans, double floor)
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        List<Tally> tallies = [];
        foreach (TaggedSpan span in spans)
        {
            string form = span.Span.Of(text);
            ref int at = ref CollectionsMarshal.GetValueRefOrAddDefault(index, form, out bool known);
            if (!known)
            {
                at = tallies.Count;
                tallies.Add(new Tally(form));
            }

            tallies[at].Add(span);
        }

        List<DocumentForm> kept = [];
        foreach (Tally tally in tallies)
        {
            if (tally.Best(out double sum) is DocumentForm form && sum >= floor) kept.Add(form);
        }

        return kept;
    }

    private sealed class Tally(string form)
    {
        private readonly double[] _sums = new double[TaggerSettings.TypeCount];
        private readonly double[] _highest = new double[TaggerSettings.TypeCount];

        public void Add(TaggedSpan span)
        {
            _sums[(int)span.Type] += span.Confidence;
            _highest[(int)span.Type] = Math.Max(_highest[(int)span.Type], span.Confidence);
        }

        public DocumentForm Best(out double sum)
        {
            int best = 0;
            for (int type = 1; type < _sums.Length; type++)
            {
                if (_sums[type] > _sums[best]) best = type;
            }

            sum = _sums[best];
            return new DocumentForm(form, (EntityType)best, _highest[best]);
        }
    }
}
