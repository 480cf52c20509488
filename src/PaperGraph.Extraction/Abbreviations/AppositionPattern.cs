using System.Text.RegularExpressions;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>"SF, short for long form", "SF stands for long form", "SF, a long form": the short form first, without brackets.</summary>
internal sealed partial class AppositionPattern : IDefinitionPattern
{
    private const double Share = 0.3;
    private const int MaxLongForm = 200;

    /// <inheritdoc/>
    public void Collect(WordSequence words, List<DefinitionCandidate> candidates)
    {
        foreach (ValueMatch match in Link().EnumerateMatches(words.Text))
        {
            if (words.Touching(match.Index, 0) is not { } before || ShortForm.TryRead(words.Text, before) is not { } shortForm) continue;
            int start = match.Index + match.Length;
            int end = LongFormEnd.After(words.Text, start, Math.Min(words.Text.Length, start + MaxLongForm));
            List<TextSpan> window = words.Within(start, end, shortForm.MaxLongWords);
            if (LetterAlignment.Best(words.Text, window, shortForm, LongFormEnds.FirstWordFixed, Share) is var (longForm, cost)
                && longForm.End > window[0].End)
                candidates.Add(new DefinitionCandidate(shortForm.Span, LongFormEnd.WithHeadNoun(words, longForm, end), cost));
        }
    }

    [GeneratedRegex(
        @",\s+(?:an?|the|our)\s+|[,:]?\s+(?:which\s+|that\s+|where\s+it\s+)?(?:is\s+)?(?:(?:an\s+|the\s+)?(?:abbreviation|acronym)\s+(?:of|for)|short\s+for|" +
        @"stands?\s+for|standing\s+for)\s+(?:(?:an?|the)\s+)?|,\s+i\.e\.,?\s+(?:(?:an?|the)\s+)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
