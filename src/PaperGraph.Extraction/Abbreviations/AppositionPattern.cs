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
            if (LetterAlignment.Best(words.Text, window, shortForm, LongFormEnds.FirstWordFixed, Share) is not var (longForm, cost)
                || longForm.End <= window[0].End) continue;
            longForm = LongFormEnd.WithHeadNoun(words, longForm, end);
            if (LongFormEnd.IsClear(words, longForm, end) || LongFormEnd.IsHeadNoun(words, longForm))
                candidates.Add(new DefinitionCandidate(shortForm.Span, longForm, cost));
        }
    }

    [GeneratedRegex(
        @",\s{1,3}(?:an?|the|our)\s{1,3}|[,:]?\s{1,3}(?:which\s{1,3}|that\s{1,3}|where\s{1,3}it\s{1,3})?(?:is\s{1,3})?(?:(?:an\s{1,3}|the\s{1,3})?(?:abbreviation|acronym)\s{1,3}(?:of|for)|short\s{1,3}for|" +
        @"stands?\s{1,3}for|standing\s{1,3}for)\s{1,3}(?:(?:an?|the)\s{1,3})?|,\s{1,3}i\.e\.,?\s{1,3}(?:(?:an?|the)\s{1,3})?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
