using System.Text.RegularExpressions;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>"SF = long form" of legends and "SF: Long Form for Doing This" of titles.</summary>
internal sealed partial class LegendPattern : IDefinitionPattern
{
    /// <summary>A colon or dash joins much else, so the alignment must be clean.</summary>
    private const double ColonShare = 0.6;

    private const int MaxLongForm = 200;

    /// <inheritdoc/>
    public void Collect(WordSequence words, List<DefinitionCandidate> candidates)
    {
        foreach (Match match in Legend().Matches(words.Text))
        {
            Group form = match.Groups[1];
            if (ShortForm.TryRead(words.Text, new TextSpan(form.Index, form.Index + form.Length)) is not { } shortForm) continue;
            int start = match.Index + match.Length;
            int end = LongFormEnd.After(words.Text, start, Math.Min(words.Text.Length, start + MaxLongForm));
            List<TextSpan> window = words.Within(start, end, shortForm.MaxLongWords);
            bool isEquals = match.Groups[2].Value.Trim() == "=";
            if (LetterAlignment.Best(words.Text, window, shortForm, LongFormEnds.FirstWordFixed, isEquals ? 1 : ColonShare) is not
                var (longForm, cost)) continue;
            if (!isEquals)
            {
                longForm = LongFormEnd.WithHeadNoun(words, longForm, end);
                if (!LongFormEnd.IsClear(words, longForm, end)) continue;
            }

            candidates.Add(new DefinitionCandidate(shortForm.Span, longForm, cost));
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(\p{L}[\p{L}\p{N}&/+_\-]{1,14})(\s?=\s?|:\s{0,3}|\s(?:--?|[–—])\s)(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Legend();
}
